/** Browsers and systems pass on addresses of some thousand characters; a longer text goes by the clipboard. */
const LONGEST_ADDRESS = 8_000;

/**
 * Hands a note over to the Obsidian on this machine, which asks nothing back. A text too long for an address is put on
 * the clipboard, from where Obsidian takes it.
 * @param path of the note within the vault, without `.md`
 * @see https://help.obsidian.md/Extending+Obsidian/Obsidian+URI
 */
export async function openInObsidian(document: Document, path: string, text: string): Promise<'address' | 'clipboard'> {
  const query = (parameters: Record<string, string>) =>
    Object.entries(parameters)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
  const whole = `obsidian://new?${query({ file: path, content: text })}`;
  const isShort = whole.length <= LONGEST_ADDRESS;
  if (!isShort) await navigator.clipboard.writeText(text);
  const link = document.createElement('a');
  link.href = isShort ? whole : `obsidian://new?${query({ file: path })}&clipboard`;
  link.click();
  return isShort ? 'address' : 'clipboard';
}
