import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ListedLeftOut } from '../../../lib/article/left-out/left-out';
import type { PointedAt } from '../../../lib/article/left-out/take-out';
import { t } from '../../../lib/i18n/i18n';
import { LiveRegion } from '../../controls/LiveRegion';
import { useShortcuts } from '../../controls/use-shortcuts';
import { goTo } from '../go-to';
import type { ProseContent } from '../prose/prose-content';
import { LeftOutList } from './LeftOutList';
import { PickLayer } from './PickLayer';
import { PlaceMark } from './PlaceMark';
import { whereBack } from './passages-on-screen';

export interface TrimProps {
  /** What the article is shown without; null where that is not known. */
  leftOut: readonly ListedLeftOut[] | null;
  /** The site whose articles can always be shown so; empty for none. */
  site: string;
  onPutBack: (id: string) => void;
  onLeaveOut: (id: string) => void;
  onAlways: (id: string, isOn: boolean) => void;
  onTake: (passage: PointedAt) => void;
}

/** The reader's say in what the article is made of: what was left out comes back, what should be left out goes. */
export function Trim({ content, lang, ...props }: TrimProps & { content: ProseContent; lang?: string | undefined }) {
  const { leftOut, site, onAlways, onLeaveOut } = props;
  const [marked, setMarked] = useState<string | null>(null);
  const [isPicking, setPicking] = useState(false);
  const [taken, setTaken] = useState(0);
  /** What was just put back, to be shown where it stands as soon as it does. */
  const coming = useRef<string | null>(null);
  const find = (id: string | null) => leftOut?.find((item) => item.id === id);

  useEffect(() => {
    const item = find(coming.current);
    if (!item) return;
    coming.current = null;
    show(whereBack(content.root, item));
  }, [content]);

  const putBack = (id: string) => {
    coming.current = id;
    setMarked(null);
    props.onPutBack(id);
  };
  const togglePicking = () => {
    setMarked(null);
    setPicking(!isPicking);
  };
  const stopPicking = useCallback(() => setPicking(false), []);
  useShortcuts({ takePassagesOut: togglePicking });
  const item = find(marked);

  return (
    <>
      <LeftOutList
        items={leftOut}
        site={site}
        lang={lang}
        isPicking={isPicking}
        onPick={togglePicking}
        onPutBack={putBack}
        onLeaveOut={onLeaveOut}
        onAlways={onAlways}
        onJump={(id) => {
          const wanted = find(id);
          if (wanted?.isBack) show(whereBack(content.root, wanted));
          else setMarked(id);
        }}
      />
      {item && !item.isBack && (
        <PlaceMark item={item} root={content.root} onPutBack={putBack} onClose={() => setMarked(null)} />
      )}
      {isPicking && (
        <PickLayer
          root={content.root}
          onTake={(passage) => {
            setTaken((count) => count + 1);
            props.onTake(passage);
          }}
          onDone={stopPicking}
        />
      )}
      <LiveRegion message={taken > 0 ? t('leftOut.taken') : ''} times={taken} />
    </>
  );
}

/** Goes to a passage and lets it light up for a moment. */
function show(passage: HTMLElement | undefined): void {
  if (!passage) return;
  if (passage.tabIndex < 0) passage.tabIndex = -1;
  goTo(passage, 'center');
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const colour = getComputedStyle(passage).getPropertyValue('--pencil-wash');
  passage.animate([{ backgroundColor: colour }, { backgroundColor: 'transparent' }], {
    duration: 1800,
    easing: 'ease-in',
  });
}
