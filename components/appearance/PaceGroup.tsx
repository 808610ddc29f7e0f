import { useState } from 'preact/hooks';
import { languageOf, type Pace, paceFactor } from '../../lib/article/pace/pace';
import { formatNumber, t, uiLocale } from '../../lib/i18n/i18n';
import type { PaceChoice } from '../article/pace/pace-choice';
import { Button } from '../controls/Button';
import { LiveRegion } from '../controls/LiveRegion';
import styles from './PaceGroup.module.css';
import { SwitchRow } from './SwitchRow';

interface PaceGroupProps {
  pace: PaceChoice;
  /** The article's, by which what was learned is told. */
  language: string;
}

/** Whether one's pace may be learned, what that means, and what was learned. */
export function PaceGroup({ pace, language }: PaceGroupProps) {
  const [forgotten, setForgotten] = useState(0);
  const { isAllowed, samples } = pace.value;
  return (
    <div class={styles.pace} data-pace>
      <SwitchRow label={t('pace.learn')} value={isAllowed} onChange={pace.onAllow} />
      <p>{t('pace.help')}</p>
      {isAllowed && (
        <div class={styles.learned}>
          <p>{learned(pace.value, language)}</p>
          {Object.keys(samples).length > 0 && (
            <Button
              action="forget-pace"
              onClick={() => {
                pace.onForget();
                setForgotten(forgotten + 1);
              }}
            >
              {t('pace.forget')}
            </Button>
          )}
        </div>
      )}
      <LiveRegion message={forgotten > 0 ? t('pace.forgotten') : ''} times={forgotten} />
    </div>
  );
}

/** Less than this share faster or slower nobody would notice. */
const NOTABLE = 0.05;

function learned(pace: Pace, language: string): string {
  if (!Object.hasOwn(pace.samples, languageOf(language))) return t('pace.nothing');
  const name = (language && new Intl.DisplayNames(uiLocale(), { type: 'language' }).of(language)) || '?';
  const speed = 1 / paceFactor(pace, language) - 1;
  if (Math.abs(speed) < NOTABLE) return t('pace.usual', [name]);
  const share = formatNumber(Math.abs(speed), { style: 'percent', maximumFractionDigits: 0 });
  return t(speed > 0 ? 'pace.faster' : 'pace.slower', [name, share]);
}
