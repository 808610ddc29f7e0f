import { Check, Copy, Highlighter } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/i18n';
import { Icon } from '../../../controls/Icon';
import { LiveRegion } from '../../../controls/LiveRegion';
import { selectWhole } from '../select-whole';
import styles from './CodeTools.module.css';

/** How long it says that it has copied, in milliseconds. */
const SAID = 1600;

/** Copies a piece of code to the clipboard, and says so; selects all of it for marking. */
export function CodeTools({ code }: { code: HTMLElement }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), SAID);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(code.textContent ?? '').then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  const name = outcome ? t(outcome === 'copied' ? 'code.copied' : 'code.notCopied') : t('code.copy');
  return (
    <>
      <div class={styles.tools} data-outcome={outcome}>
        <button
          type="button"
          class={styles.tool}
          data-action="mark-code"
          aria-label={t('mark.code')}
          title={t('mark.code')}
          onClick={() => selectWhole(code)}
        >
          <Icon of={Highlighter} />
        </button>
        <button
          type="button"
          class={styles.tool}
          data-action="copy-code"
          data-outcome={outcome}
          aria-label={t('code.copy')}
          title={name}
          onClick={() => void copy()}
        >
          <Icon of={outcome === 'copied' ? Check : Copy} />
        </button>
      </div>
      <LiveRegion message={outcome ? name : ''} />
    </>
  );
}
