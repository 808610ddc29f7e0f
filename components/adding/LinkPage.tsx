import { ArrowLeft, ExternalLink, Link } from 'lucide-preact';
import type { LinkState } from '../../lib/article/kept-article';
import { t } from '../../lib/i18n/i18n';
import { linkable } from '../article/site-of';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import styles from '../library/ListStates.module.css';
import { LinkOnly } from './LinkOnly';
import own from './LinkPage.module.css';

interface LinkPageProps {
  title: string;
  url: string;
  link: LinkState;
  /** Has it fetched; asks for its site. Must be called straight from the click. */
  onFetch: () => void;
  onBack: () => void;
}

/** An article of which only the link is kept: where it stands, and the ways to its text. */
export function LinkPage({ title, url, link, onFetch, onBack }: LinkPageProps) {
  const href = linkable(url);
  return (
    <main class={styles.state} data-state="link" data-link={link}>
      <Icon of={Link} size={26} />
      <h1 dir="auto">{title}</h1>
      <p class={own.line}>
        <LinkOnly link={link} />
      </p>
      <p>{t('adding.linkPage.text')}</p>
      {href && (
        <a class={own.line} href={href} target="_blank" rel="noopener noreferrer">
          <Icon of={ExternalLink} size={14} />
          {t('adding.linkPage.open')}
        </a>
      )}
      {link !== 'arrived' && (
        <Button variant="primary" action="fetch-link" onClick={onFetch}>
          {t('adding.linkPage.fetch')}
        </Button>
      )}
      <Button variant="outline" icon={ArrowLeft} action="back" onClick={onBack}>
        {t('reader.back')}
      </Button>
    </main>
  );
}
