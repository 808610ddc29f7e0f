import { plural, t } from '../../lib/i18n/i18n';
import { Toast } from './Toast';

/** What came of taking articles out. `number` tells one time from the next; `left` could not be read. */
interface TakeOutNews {
  number: number;
  kind: 'downloaded' | 'copied' | 'failed';
  left: number;
}

interface TakeOutToastProps {
  news: TakeOutNews | null;
  onExpire: () => void;
}

/** Says that something was taken out, or why not. */
export function TakeOutToast({ news, onExpire }: TakeOutToastProps) {
  if (!news) return null;
  const message = news.left > 0 ? plural('takeOut.left', news.left) : t(`takeOut.${news.kind}`);
  return <Toast key={news.number} message={message} onExpire={onExpire} />;
}
