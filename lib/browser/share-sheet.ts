/** Whether this browser has a share sheet at all. */
export const hasShareSheet = (): boolean => typeof navigator.share === 'function';

/** What became of offering something to share. `refused`: the browser takes no such file, or has forgotten the click. */
export type Shared = 'shared' | 'cancelled' | 'refused';

/**
 * Offers a file to what else is on the machine. Browsers share only kinds of files they know: a text of another kind is
 * offered as its words.
 */
export async function shareFile(file: File, text?: string): Promise<Shared> {
  const data: ShareData = navigator.canShare?.({ files: [file] })
    ? { files: [file], title: file.name }
    : { title: file.name, ...(text !== undefined && { text }) };
  if (!data.files && data.text === undefined) return 'refused';
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    console.warn(error);
    return 'refused';
  }
}
