import type { PictureBytes } from '../notes/export/exported';

const SHOWN = /^image\/(?:jpeg|png|gif)\b/i;
/** A book of photographs at their full size is one that no reader's memory holds. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.85;

/** A picture in a kind that every reader of books shows; null where the browser can't draw it. */
export async function bookPicture(blob: Blob): Promise<PictureBytes | null> {
  if (SHOWN.test(blob.type)) return { type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) };
  try {
    const image = await createImageBitmap(blob);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
    const canvas = new OffscreenCanvas(Math.max(1, image.width * scale), Math.max(1, image.height * scale));
    const context = canvas.getContext('2d');
    if (!context) return null;
    // JPEG knows no transparency: drawings in black on nothing would be black on black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return { type: 'image/jpeg', bytes: new Uint8Array(await drawn.arrayBuffer()) };
  } catch (error) {
    console.warn(error);
    return null;
  }
}
