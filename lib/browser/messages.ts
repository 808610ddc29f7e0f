import { browser } from 'wxt/browser';

/** Every message that crosses contexts. The data is in IndexedDB, which all of them share: a message is only a nudge. */
export interface Messages {
  /**
   * There are pictures to fetch. `page` is where the article is open: what only that page may read is fetched in it.
   * Answered when the queue has been worked through.
   */
  'fetch-pictures': { page?: { tabId: number; origin: string } };
  /** There are articles the full-text index has yet to read. Answered when it has. */
  'index-articles': Record<string, never>;
  /** There are links whose pages are to be fetched. Answered when all that may be had have arrived. */
  'fetch-links': Record<string, never>;
  /** The page that makes articles of links is done, with so many of them; or had to stop before all were. */
  'links-completed': { completed: number; isStopped: boolean };
}

type MessageName = keyof Messages;
interface Envelope<Name extends MessageName> {
  name: Name;
  body: Messages[Name];
}

/** Sends a message to the background. Rejects only if there is nobody to hear it. */
export async function send<Name extends MessageName>(name: Name, body: Messages[Name]): Promise<void> {
  await browser.runtime.sendMessage({ name, body } satisfies Envelope<Name>);
}

/**
 * Answers one kind of message. Only the extension itself can send any: other extensions and pages would come in by
 * `onMessageExternal`, which nobody listens to.
 */
export function onMessage<Name extends MessageName>(name: Name, handle: (body: Messages[Name]) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, _sender, reply) => {
    if (!isEnvelope(message, name)) return;
    handle(message.body).then(
      () => reply(true),
      () => reply(false),
    );
    return true; // Chrome keeps the channel, and the worker, until the reply.
  });
}

function isEnvelope<Name extends MessageName>(message: unknown, name: Name): message is Envelope<Name> {
  return (
    typeof message === 'object' && message !== null && 'name' in message && message.name === name && 'body' in message
  );
}
