import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component whose code is fetched when it is first shown. Until then nothing stands in its place, so it is for what
 * lies over the text, beside or below it, and moves none of it.
 */
export function late<Props extends object>(fetchCode: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let Fetched: ComponentType<Props> | null = null;
  return function Late(props: Props) {
    const [Shown, setShown] = useState(() => Fetched);
    useEffect(() => {
      if (Shown) return;
      let isWanted = true;
      fetchCode().then(
        (code) => {
          Fetched = code;
          if (isWanted) setShown(() => code);
        },
        (error: unknown) => console.error(error),
      );
      return () => {
        isWanted = false;
      };
    }, []);
    return Shown && <Shown {...props} />;
  };
}
