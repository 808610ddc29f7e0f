import type { PictureBytes } from '../notes/export/exported';

const WIDTH = 1200;
const HEIGHT = 1600;
const MARGIN = 110;
const PICTURE_HEIGHT = 800;

/** Draws the cover of a book: its picture, its title, its authors. Null where the browser can't. */
export async function drawCover({
  title,
  authors,
  picture,
}: {
  title: string;
  authors: string;
  picture?: PictureBytes;
}): Promise<PictureBytes | null> {
  try {
    const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.fillStyle = '#fcfcfa';
    context.fillRect(0, 0, WIDTH, HEIGHT);
    const top = picture && (await drawPicture(context, picture)) ? PICTURE_HEIGHT : 260;
    context.fillStyle = '#2340b2';
    context.fillRect(MARGIN, top + 70, 120, 10);
    context.fillStyle = '#1a1d21';
    const isRtl = /[\u0590-\u08FF]/.test(title);
    context.direction = isRtl ? 'rtl' : 'ltr';
    context.textAlign = 'start';
    const x = isRtl ? WIDTH - MARGIN : MARGIN;
    context.font = '600 84px Literata, Georgia, serif';
    const lines = linesOf(context, title).slice(0, picture ? 5 : 9);
    for (const [index, line] of lines.entries()) context.fillText(line, x, top + 190 + index * 104);
    context.fillStyle = '#4b5158';
    context.font = '44px system-ui, sans-serif';
    context.fillText(linesOf(context, authors)[0] ?? '', x, HEIGHT - MARGIN);
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return { type: 'image/jpeg', bytes: new Uint8Array(await drawn.arrayBuffer()) };
  } catch (error) {
    console.warn(error);
    return null;
  }
}

/** Fills the upper half, cut as little as may be. */
async function drawPicture(
  context: OffscreenCanvasRenderingContext2D,
  { type, bytes }: PictureBytes,
): Promise<boolean> {
  // A copy on a buffer of its own: what a Blob takes is never shared memory.
  const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type })).catch(() => null);
  if (!image) return false;
  const scale = Math.max(WIDTH / image.width, PICTURE_HEIGHT / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  context.save();
  context.beginPath();
  context.rect(0, 0, WIDTH, PICTURE_HEIGHT);
  context.clip();
  context.drawImage(image, (WIDTH - width) / 2, (PICTURE_HEIGHT - height) / 2, width, height);
  context.restore();
  image.close();
  return true;
}

/** Words in lines that fit, a word too long for one cut where it must be. */
function linesOf(context: OffscreenCanvasRenderingContext2D, text: string): string[] {
  const fits = (line: string) => context.measureText(line).width <= WIDTH - 2 * MARGIN;
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (fits(line + segment)) line += segment;
    else {
      if (line.trim() !== '') lines.push(line.trim());
      line = segment.trimStart();
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}
