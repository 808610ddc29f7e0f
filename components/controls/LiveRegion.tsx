import { VisuallyHidden } from './VisuallyHidden';

interface LiveRegionProps {
  message: string;
  /** The message's count, where the same may have to be said again. */
  times?: number;
}

/**
 * Says a message aloud when it changes. It has to be on the page before its message is, so render it always and leave
 * the message empty while there is nothing to say.
 */
export function LiveRegion({ message, times = 1 }: LiveRegionProps) {
  return (
    <VisuallyHidden>
      {/* Only what is different is said: every other time a space is added that nobody hears. */}
      <span role="status">{times % 2 === 0 && message ? `${message}\u00a0` : message}</span>
    </VisuallyHidden>
  );
}
