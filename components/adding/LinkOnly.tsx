import { Link } from 'lucide-preact';
import type { LinkState } from '../../lib/article/kept-article';
import { t } from '../../lib/i18n/i18n';
import { Icon } from '../controls/Icon';

/** Says of a row that only its link is kept, and why. */
export function LinkOnly({ link }: { link: LinkState }) {
  return (
    <span data-link-only={link}>
      <Icon of={Link} size={14} />
      {t(`adding.link.${wordsOf(link)}`)}
    </span>
  );
}

const wordsOf = (link: LinkState) =>
  (
    ({
      'not-allowed': 'notAllowed',
      'signed-out': 'signedOut',
      'not-a-page': 'notAPage',
      waiting: 'waiting',
      arrived: 'arrived',
      unreachable: 'unreachable',
      gone: 'gone',
      unreadable: 'unreadable',
      lost: 'lost',
    }) as const
  )[link];
