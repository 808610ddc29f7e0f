import { CircleAlert, CircleCheck, CircleDashed, Link } from 'lucide-preact';
import { plural, t } from '../../lib/i18n/i18n';
import type { AddedItem, AddOutcome } from '../../lib/shared/adding';
import { Icon } from '../controls/Icon';
import { LiveRegion } from '../controls/LiveRegion';
import styles from './AddSheet.module.css';

const ICONS = { working: CircleDashed, kept: CircleCheck, link: Link, failed: CircleAlert };

/** What was added, one by one: how far it has come, and what to do where it could not be. */
export function AddedList({ items }: { items: readonly AddedItem[] }) {
  const done = items.filter(({ outcome }) => outcome.kind !== 'working').length;
  const progress = items.length ? plural('adding.progress', items.length, [String(done)]) : '';
  return (
    <>
      <LiveRegion message={progress} />
      {items.length > 0 && (
        <section class={styles.part} aria-label={t('adding.added')}>
          <p class={styles.title} aria-hidden="true">
            {progress}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <ul class={styles.items} tabIndex={0}>
            {items.map(({ number, name, outcome }) => (
              <li key={number} class={styles.item} data-outcome={outcome.kind}>
                <Icon of={ICONS[outcome.kind]} />
                <span>
                  <bdi class={styles.name}>{name}</bdi>
                  <span class={outcome.kind === 'failed' ? styles.trouble : styles.hint}>{told(outcome)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function told(outcome: AddOutcome): string {
  if (outcome.kind === 'failed') return t(`adding.failure.${outcome.reason}`);
  if (outcome.kind === 'kept') return t(outcome.isNew ? 'adding.outcome.kept' : 'adding.outcome.known');
  return t(`adding.outcome.${outcome.kind}`);
}
