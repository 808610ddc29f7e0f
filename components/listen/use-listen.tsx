import { Headphones } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleMetadata } from '../../lib/article/article';
import { t } from '../../lib/i18n/i18n';
import type { ListenAloud, ListeningControls } from '../../lib/listen/controls';
import type { ProseContent } from '../article/prose/prose-content';
import { IconButton } from '../controls/IconButton';
import { useShortcuts } from '../controls/use-shortcuts';
import type * as Loaded from './loaded';

interface ListenOptions {
  listenAloud: ListenAloud | undefined;
  /** Whether it begins as soon as the text is there. */
  isAloud?: boolean | undefined;
  article: ArticleMetadata;
  content: ProseContent | null;
  scroller: HTMLElement | null;
  isNarrow: boolean;
}

interface Listening {
  button: ComponentChildren;
  /** The bar at the foot of the reader, while one listens. */
  player: ComponentChildren;
  /** Begins, pauses, goes on. Undefined where nothing can be read aloud. */
  toggle: (() => void) | undefined;
}

/** Reading aloud in the reader: its button, its key and its player, which is loaded when one first listens. */
export function useListen({
  listenAloud,
  isAloud = false,
  article,
  content,
  scroller,
  isNarrow,
}: ListenOptions): Listening {
  const [loaded, setLoaded] = useState<{ controls: ListeningControls; code: typeof Loaded } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const stage = content && scroller && { article, content, scroller };
  const latest = useRef(stage);
  latest.current = stage;

  const load = async () => {
    if (!listenAloud) return null;
    const [controls, code] = await Promise.all([listenAloud.load(), import('./loaded')]);
    setLoaded({ controls, code });
    return { controls, code };
  };
  const toggle = async () => {
    const { controls, code } = loaded ?? (await load()) ?? {};
    if (!controls || !code || !latest.current) return;
    const view = controls.view.peek();
    if (view.kind === 'open' && view.text.key === article.url) controls.toggle();
    else await code.begin(controls, latest.current);
  };

  // The article before was read to its end, and this is the one it goes on with; or this one has just grown.
  useEffect(() => {
    const controls = listenAloud?.loaded();
    if (!controls || !stage || controls.view.peek().kind === 'closed') return;
    (loaded ? Promise.resolve(loaded) : load())
      .then((ready) => (ready && latest.current ? ready.code.goOnIn(controls, latest.current) : undefined))
      .catch(report);
  }, [content, scroller]);

  const hasBegun = useRef(false);
  useEffect(() => {
    if (!isAloud || hasBegun.current || !stage) return;
    hasBegun.current = true;
    toggle().catch(report);
  }, [isAloud, content, scroller]);

  useEffect(() => loaded?.controls.view.subscribe((view) => setOpen(view.kind === 'open')), [loaded]);

  // Nothing is read that is not there. What waits for the next text goes on in it.
  useEffect(
    () => () => {
      const view = listenAloud?.loaded()?.view.peek();
      if (view?.kind === 'open' && view.activity !== 'waiting') listenAloud?.loaded()?.close();
    },
    [listenAloud, article.url],
  );

  const act = listenAloud && (() => void toggle().catch(report));
  useShortcuts({ listen: act });
  if (!act) return { button: null, player: null, toggle: undefined };
  const Player = loaded?.code.Player;
  return {
    toggle: act,
    button: (
      <IconButton
        name={t('listen.title')}
        icon={Headphones}
        command="listen"
        action="listen"
        pressed={isOpen}
        buttonRef={button}
        onClick={isOpen ? () => loaded?.controls.close() : act}
      />
    ),
    player: Player && stage && isOpen && (
      <Player
        {...stage}
        controls={loaded.controls}
        isNarrow={isNarrow}
        onClose={() => {
          loaded.controls.close();
          button.current?.focus();
        }}
      />
    ),
  };
}

const report = (error: unknown) => console.error(error);
