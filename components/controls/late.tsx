import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from './after-paint';

/** A component whose code is not there from the start. */
type Late<Props> = ComponentType<Props> & {
  /** Has its code fetched before it is shown. */
  fetch(): Promise<unknown>;
};

/**
 * A component whose code is fetched when it is first shown. Until then nothing stands in its place, so it is for what
 * lies over the text, beside or below it, and moves none of it. What is shown with it is painted first: asking for a
 * file takes longer than most of what is done for a frame.
 */
export function late<Props extends object>(fetchCode: () => Promise<ComponentType<Props>>): Late<Props> {
  let Fetched: ComponentType<Props> | null = null;
  let coming: Promise<ComponentType<Props>> | null = null;
  const fetch = () => {
    coming ??= fetchCode().then(
      (code) => {
        Fetched = code;
        return code;
      },
      (error: unknown) => {
        // Whoever shows it next tries again.
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  function LateComponent(props: Props) {
    const [Shown, setShown] = useState(() => Fetched);
    useEffect(() => {
      if (Shown) return;
      const abort = new AbortController();
      (coming ?? afterPaint(abort.signal).then(fetch)).then(
        (code) => {
          if (!abort.signal.aborted) setShown(() => code);
        },
        (error: unknown) => console.error(error),
      );
      return () => abort.abort();
    }, []);
    return Shown && <Shown {...props} />;
  }
  return Object.assign(LateComponent, { fetch });
}
