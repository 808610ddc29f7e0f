import { CircleAlert, FileX, Hourglass, Library, Lock, Newspaper, RotateCw, Scaling, Timer } from 'lucide-preact';
import type { RefusalReason } from '../../lib/article/article';
import { t } from '../../lib/i18n/i18n';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import styles from './Refusal.module.css';

export interface RefusalProps {
  reason: RefusalReason;
  /** What broke, for the person to report. */
  detail?: string | undefined;
  onOpenLibrary: () => void;
  /** Reads the page once more. Offered where another time may go better. */
  onTryAgain?: (() => void) | undefined;
}

/** Message names hold no hyphens. */
const WORDS = {
  'not-an-article': 'notAnArticle',
  'too-large': 'tooLarge',
  'too-slow': 'tooSlow',
  'still-loading': 'stillLoading',
  forbidden: 'forbidden',
  'not-a-page': 'notAPage',
  failed: 'failed',
} as const;

const ICONS = {
  'not-an-article': Newspaper,
  'too-large': Scaling,
  'too-slow': Timer,
  'still-loading': Hourglass,
  forbidden: Lock,
  'not-a-page': FileX,
  failed: CircleAlert,
} as const;

const WORTH_ANOTHER_TRY: readonly RefusalReason[] = ['not-an-article', 'too-slow', 'still-loading', 'failed'];

/** Why there is nothing to read here, and what can be done instead. Fills the popup. */
export function Refusal({ reason, detail, onOpenLibrary, onTryAgain }: RefusalProps) {
  const retry = WORTH_ANOTHER_TRY.includes(reason) ? onTryAgain : undefined;
  return (
    <main class={styles.refusal} data-state="refused" data-reason={reason}>
      <div class={styles.column}>
        <span class={styles.icon}>
          <Icon of={ICONS[reason]} size={30} />
        </span>
        <div role="alert">
          <h1 class={styles.title}>{t(`refusal.${WORDS[reason]}.title`)}</h1>
          <p class={styles.text}>{t(`refusal.${WORDS[reason]}.text`)}</p>
        </div>
        {reason === 'failed' && detail && (
          <p class={styles.detail}>
            {t('refusal.detail')}
            <code>{detail}</code>
          </p>
        )}
        <div class={styles.actions}>
          {retry && (
            <Button variant="primary" icon={RotateCw} action="try-again" onClick={retry}>
              {t('common.tryAgain')}
            </Button>
          )}
          <Button variant={retry ? 'plain' : 'outline'} icon={Library} action="open-library" onClick={onOpenLibrary}>
            {t('common.openLibrary')}
          </Button>
        </div>
      </div>
    </main>
  );
}
