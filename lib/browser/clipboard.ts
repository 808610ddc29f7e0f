/**
 * Puts a text on the clipboard that may still have to be made. It is promised in the turn of the click: browsers take it
 * only from one, and have forgotten the click by the time a large library is written.
 */
export async function copyText(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(await text);
    return;
  }
  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
