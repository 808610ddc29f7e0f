/** Long enough for any browser to have begun reading. */
const REVOKE_AFTER_MS = 60_000;

/** Hands a file to the person as a download. Needs no permission: it is a link to our own bytes, clicked. */
export function download(document: Document, name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}
