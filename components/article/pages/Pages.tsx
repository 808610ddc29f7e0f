import { ChevronLeft, ChevronRight } from 'lucide-preact';
import { useCallback } from 'preact/hooks';
import { formatNumber, t } from '../../../lib/i18n/i18n';
import { IconButton } from '../../controls/IconButton';
import { LiveRegion } from '../../controls/LiveRegion';
import type { ProseContent } from '../prose/prose-content';
import { flowOf } from '../prose/reading-flow';
import styles from './Pages.module.css';
import { usePageTurning, type Way } from './use-page-turning';
import { usePages } from './use-pages';

interface PagesProps {
  content: ProseContent;
  scroller: HTMLElement;
  /** Whether the next page lies at the left. */
  isLeftwards: boolean;
}

/** What stands under a text in pages: which one it is, and how to turn it. */
export function Pages({ content, scroller, isLeftwards }: PagesProps) {
  const { page, pages } = usePages(content, scroller);
  const turn = useCallback((way: Way) => flowOf(scroller).turn(way), [scroller]);
  usePageTurning(scroller, isLeftwards, turn);
  const told = t('paging.of', [formatNumber(page), formatNumber(pages)]);
  const button = (side: 'left' | 'right') => {
    const way = (side === 'left') === isLeftwards ? 1 : -1;
    return (
      <IconButton
        name={t(way === 1 ? 'paging.next' : 'paging.previous')}
        icon={side === 'left' ? ChevronLeft : ChevronRight}
        command={way === 1 ? 'screenForward' : 'screenBack'}
        action={way === 1 ? 'next-page' : 'previous-page'}
        disabled={way === 1 ? page >= pages : page <= 1}
        tooltip="above"
        onClick={() => turn(way)}
      />
    );
  };
  return (
    // Left and right are where the pages lie, whatever the interface's direction.
    <nav class={styles.pages} dir="ltr" aria-label={t('paging.title')} data-pages>
      {button('left')}
      <span class={styles.number}>
        <bdi>{told}</bdi>
      </span>
      {button('right')}
      <LiveRegion message={told} />
    </nav>
  );
}
