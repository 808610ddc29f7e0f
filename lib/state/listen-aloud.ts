import type { ListenAloud, ListeningControls } from '../listen/controls';

interface ListenAloudOptions {
  /** Asked when a text has been read to its end: true if another will be shown, to be read in its turn. */
  next?: () => boolean;
}

/** Reading aloud in this page. Its code is loaded when somebody first listens. */
export function createListenAloud({ next }: ListenAloudOptions = {}): ListenAloud {
  let controls: ListeningControls | null = null;
  let loading: Promise<ListeningControls> | null = null;
  const load = async () => {
    const { listenInThisPage } = await import('./listening/in-this-page');
    controls = listenInThisPage(next);
    return controls;
  };
  return {
    load() {
      loading ??= load().catch((error: unknown) => {
        // It may be there the next time.
        loading = null;
        throw error;
      });
      return loading;
    },
    loaded: () => controls,
  };
}
