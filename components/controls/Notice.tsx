import { CircleAlert, Info, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import styles from './Notice.module.css';

interface NoticeProps {
  tone: 'info' | 'warn' | 'error';
  /** What happened, then what to do. */
  children: ComponentChildren;
  /** Buttons. */
  actions?: ComponentChildren;
  /** Which notice this is, for tests: becomes `data-notice`. */
  kind?: string;
}

const ICONS = { info: Info, warn: TriangleAlert, error: CircleAlert };

/** A strip that tells of a state and offers what to do about it. Errors are said at once, the rest in turn. */
export function Notice({ tone, children, actions, kind }: NoticeProps) {
  return (
    <div class={`${styles.notice} ${styles[tone]}`} role={tone === 'error' ? 'alert' : 'status'} data-notice={kind}>
      <Icon of={ICONS[tone]} />
      <p class={styles.text}>{children}</p>
      {actions && <div class={styles.actions}>{actions}</div>}
    </div>
  );
}
