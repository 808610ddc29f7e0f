import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { Button } from '../controls/Button';
import styles from './AddSheet.module.css';

/** Takes addresses: one a line, or any text that has some in it. */
export function AddressField({ onText }: { onText: (text: string) => number }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [hasNone, setHasNone] = useState(false);
  const [isEmpty, setIsEmpty] = useState(true);
  const hint = useId();
  const add = () => {
    const area = field.current;
    if (!area?.value.trim()) return;
    const found = onText(area.value);
    setHasNone(found === 0);
    // What held no address stays, to be put right.
    if (found === 0) return area.focus();
    area.value = '';
    setIsEmpty(true);
    area.focus();
  };
  return (
    <section class={styles.part}>
      <h3>
        <label for={`${hint}-field`}>{t('adding.addresses.title')}</label>
      </h3>
      <p class={styles.hint} id={hint}>
        {t('adding.addresses.text')}
      </p>
      <textarea
        ref={field}
        id={`${hint}-field`}
        class={styles.area}
        dir="ltr"
        rows={3}
        spellcheck={false}
        placeholder="https://…"
        aria-describedby={hint}
        autofocus
        onInput={(event) => {
          setHasNone(false);
          setIsEmpty(event.currentTarget.value.trim() === '');
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          add();
        }}
      />
      <div class={styles.deeds}>
        <Button variant="primary" action="add-addresses" disabled={isEmpty} onClick={add}>
          {t('adding.addresses.action')}
        </Button>
        <span class={styles.trouble} role="status">
          {hasNone && t('adding.addresses.none')}
        </span>
      </div>
    </section>
  );
}
