import { PenLine } from 'lucide-preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/i18n';
import { Icon } from '../../controls/Icon';
import styles from './LivePageFoot.module.css';
import type { LivePageChoice } from './live-page-choice';

/** Below the notes: marking on the page itself, and whether marks show there without being asked for. */
export function LivePageFoot({ host, onMark, isByItself, onByItself }: LivePageChoice) {
  const [isOn, setOn] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  const textId = useId();
  useEffect(() => {
    isByItself().then(setOn, (error: unknown) => console.error(error));
  }, [host]);

  return (
    <footer class={styles.foot}>
      <button type="button" class={styles.mark} data-action="mark-on-page-here" onClick={onMark}>
        <Icon of={PenLine} />
        {t('livePage.action')}
      </button>
      {host && isOn !== null && (
        <label class={styles.site}>
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is on
            role="switch"
            checked={isOn}
            aria-describedby={textId}
            data-action="marks-by-themselves"
            onChange={(event) => {
              const input = event.currentTarget;
              const wanted = input.checked;
              // Refused, it stands as it stood, whatever was pressed.
              const stand = (now: boolean) => {
                input.checked = now;
                setOn(now);
                setRefused(wanted && !now);
              };
              onByItself(wanted).then(stand, (error: unknown) => {
                console.error(error);
                stand(!wanted);
              });
            }}
          />
          <span>
            {t('livePage.site')}
            <small id={textId} role="status">
              {t(isRefused ? 'livePage.siteRefused' : 'livePage.siteText', [host])}
            </small>
          </span>
        </label>
      )}
    </footer>
  );
}
