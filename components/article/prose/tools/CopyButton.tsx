import { Check, Copy } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/i18n';
import { Icon } from '../../../controls/Icon';
import { LiveRegion } from '../../../controls/LiveRegion';
import styles from './CopyButton.module.css';

/** How long it says that it has copied, in milliseconds. */
const SAID = 1600;

/** Copies a text to the clipboard, and says so. */
export function CopyButton({ textOf }: { textOf: () => string }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), SAID);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(textOf()).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  const name = outcome ? t(outcome === 'copied' ? 'code.copied' : 'code.notCopied') : t('code.copy');
  return (
    <>
      <button
        type="button"
        class={styles.copy}
        data-action="copy-code"
        data-outcome={outcome}
        aria-label={t('code.copy')}
        title={name}
        onClick={() => void copy()}
      >
        <Icon of={outcome === 'copied' ? Check : Copy} />
      </button>
      <LiveRegion message={outcome ? name : ''} />
    </>
  );
}
