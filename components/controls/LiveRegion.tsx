import { VisuallyHidden } from './VisuallyHidden';

/**
 * Says a message aloud when it changes. It has to be on the page before its message is, so render it always and leave
 * the message empty while there is nothing to say.
 */
export function LiveRegion({ message }: { message: string }) {
  return (
    <VisuallyHidden>
      <span role="status">{message}</span>
    </VisuallyHidden>
  );
}
