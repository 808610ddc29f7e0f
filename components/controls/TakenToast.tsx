import { plural, t } from '../../lib/i18n/i18n';
import { Toast } from './Toast';

/** What came of taking articles out. */
export interface TakenOut {
  /** Tells one time from the next. */
  number: number;
  kind: 'downloaded' | 'copied' | 'failed';
  /** Articles that could not be read. */
  left: number;
}

interface TakenToastProps {
  taken: TakenOut | null;
  onExpire: () => void;
}

/** Says where an export went. */
export function TakenToast({ taken, onExpire }: TakenToastProps) {
  if (!taken) return null;
  const said = t(`takeOut.said.${taken.kind}`);
  const left = taken.left > 0 ? ` · ${plural('takeOut.left', taken.left)}` : '';
  return <Toast key={taken.number} message={`${said}${left}`} onExpire={onExpire} duration={4000} />;
}
