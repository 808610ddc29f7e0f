import { elementsNamed, inPageOrder, listOf } from '../blocks/elements';

/** Elements that become a player once a script runs, and the attribute that says which film. */
const LITE_TAGS = ['lite-youtube', 'lite-vimeo', 'youtube-video'];
const LITE = '[data-youtube-id], [data-video-provider="youtube"][data-video-id]';

/** Gives players that a script would have made the frame they stand for, which is then dealt with as any other. */
export function frameLitePlayers(doc: Document): void {
  for (const player of inPageOrder([elementsNamed(doc.body, LITE_TAGS), listOf(doc.body.querySelectorAll(LITE))])) {
    const id = ['videoid', 'video-id', 'data-youtube-id', 'data-video-id', 'src']
      .map((name) => player.getAttribute(name))
      .find((value) => value && /^[\w-]{6,20}$/.test(value));
    if (!id) continue;
    const frame = doc.createElement('iframe');
    const isVimeo = player.localName === 'lite-vimeo';
    frame.setAttribute('src', isVimeo ? `https://player.vimeo.com/video/${id}` : `https://www.youtube.com/embed/${id}`);
    const title = player.getAttribute('playlabel') ?? player.getAttribute('title') ?? player.getAttribute('videotitle');
    if (title) frame.setAttribute('title', title.replace(/^Play:?\s*/i, ''));
    player.replaceWith(frame);
  }
}
