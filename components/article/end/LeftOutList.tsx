import { ChevronRight, MousePointerClick, Scissors } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { ListedLeftOut } from '../../../lib/article/left-out/left-out';
import { plural, t } from '../../../lib/i18n/i18n';
import { Button } from '../../controls/Button';
import { Icon } from '../../controls/Icon';
import styles from './LeftOutList.module.css';
import { type LeftOutActions, LeftOutRow } from './LeftOutRow';

interface LeftOutListProps extends LeftOutActions {
  /** Null where nobody knows any more what was left out. */
  items: readonly ListedLeftOut[] | null;
  /** The site, by name. */
  site: string;
  /** Language of the article, which is that of the words left out. */
  lang?: string | undefined;
  isPicking: boolean;
  onPick: () => void;
}

/** What the article is shown without, each with its reason, and the way to take out more. */
export function LeftOutList({ items, site, lang, isPicking, onPick, ...actions }: LeftOutListProps) {
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const count = items?.filter(({ isBack }) => !isBack).length ?? 0;
  return (
    <section class={styles.leftOut} aria-label={t('leftOut.title')} data-left-out-list={items?.length ?? 0}>
      <div class={styles.head}>
        {items && items.length > 0 ? (
          <button
            type="button"
            class={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={listId}
            data-action="show-left-out"
            onClick={() => setOpen(!isOpen)}
          >
            <Icon of={ChevronRight} />
            {plural('leftOut.count', count)}
          </button>
        ) : (
          <p class={styles.none}>
            <Icon of={Scissors} />
            {items ? t('leftOut.none') : t('leftOut.unknown')}
          </p>
        )}
        <Button icon={MousePointerClick} action="pick" title={t('leftOut.pickTitle')} onClick={onPick}>
          {isPicking ? t('leftOut.pickDone') : t('leftOut.pick')}
        </Button>
      </div>
      {items && items.length > 0 && (
        <ul class={styles.list} id={listId} hidden={!isOpen}>
          {items.map((item) => (
            <LeftOutRow key={item.id} item={item} site={site} lang={lang} {...actions} />
          ))}
        </ul>
      )}
    </section>
  );
}
