import { plural, t } from '../../lib/i18n/i18n';
import type { ExportOutcome } from '../../lib/shared/export-state';
import { Toast } from './Toast';

interface TakeOutToastProps {
  news: ExportOutcome | null;
  onExpire: () => void;
}

/** Says that something was taken out, or why not. */
export function TakeOutToast({ news, onExpire }: TakeOutToastProps) {
  if (!news) return null;
  const message = news.left > 0 ? plural('takeOut.left', news.left) : t(`takeOut.${news.kind}`);
  return <Toast key={news.number} message={message} onExpire={onExpire} />;
}
