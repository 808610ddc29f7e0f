import { ArrowLeft, ExternalLink, FileX } from 'lucide-preact';
import { t } from '../../lib/i18n/i18n';
import type { StorageFailure } from '../../lib/shared/keep-state';
import { linkable } from '../article/site-of';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import styles from './ListStates.module.css';

interface MissingArticleProps {
  why: { kind: 'missing' } | { kind: 'damaged'; url?: string } | { kind: 'failed'; reason: StorageFailure };
  onBack: () => void;
}

/** An article of the library that can't be shown: what happened, and the ways on. */
export function MissingArticle({ why, onBack }: MissingArticleProps) {
  const original = why.kind === 'damaged' && why.url ? linkable(why.url) : undefined;
  const words = why.kind === 'failed' ? (`storageFailure.${why.reason}` as const) : (`library.${why.kind}` as const);
  return (
    <main class={styles.state} data-state="missing" data-why={why.kind}>
      <Icon of={FileX} size={26} />
      <div role="alert">
        <h2>{t(`${words}.title`)}</h2>
        <p>{t(`${words}.text`)}</p>
      </div>
      {original && (
        <a href={original} target="_blank" rel="noopener noreferrer">
          <Icon of={ExternalLink} size={14} />
          {t('library.damaged.open')}
        </a>
      )}
      <Button variant="outline" icon={ArrowLeft} action="back" onClick={onBack}>
        {t('reader.back')}
      </Button>
    </main>
  );
}
