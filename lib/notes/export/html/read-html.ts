import type { PictureBytes } from '../exported';
import { bytesOf } from '../picture-files';
import { type ReadArticle, readRecord } from '../records/read-record';
import { RECORD_NAME } from './html-files';

/**
 * Reads an article back from the HTML file it was exported to; null for any other page. What was put in for people to
 * see goes, addresses of pictures come back. Nothing in it is trusted: the markup still goes through the sanitiser.
 * @param parser makes an inert document
 */
export function readHtml(html: string, parser: DOMParser): ReadArticle | null {
  const document = parser.parseFromString(html, 'text/html');
  const written = document.querySelector(`meta[name="${RECORD_NAME}"]`)?.getAttribute('content');
  const text = document.querySelector('article[data-lectern-text]');
  if (!written || !text) return null;
  for (const reference of text.querySelectorAll('sup[data-note-reference]')) reference.remove();
  for (const mark of text.querySelectorAll('mark[data-highlight]')) mark.replaceWith(...mark.childNodes);
  text.normalize();
  const pictures = new Map<string, PictureBytes>();
  for (const image of text.querySelectorAll('img[data-picture]')) {
    const url = image.getAttribute('data-picture') ?? '';
    const picture = pictureIn(image.getAttribute('src') ?? '');
    image.removeAttribute('data-picture');
    if (!/^https?:\/\//i.test(url) || !picture) continue;
    pictures.set(url, picture);
    image.setAttribute('src', url);
  }
  return readRecord(parsed(written), text.innerHTML, pictures);
}

function pictureIn(address: string): PictureBytes | null {
  const [, type, data] = /^data:(image\/[a-z]+);base64,([A-Za-z0-9+/=]+)$/.exec(address) ?? [];
  const bytes = data ? bytesOf(data) : null;
  return type && bytes ? { type, bytes } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
