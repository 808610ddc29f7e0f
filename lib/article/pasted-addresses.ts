/** An address found in a text, with what it is called there. */
export interface PastedAddress {
  url: string;
  /** The words of a Markdown link; absent for a bare address. */
  title?: string;
}

const MARKDOWN_LINK = /\[([^\][]{1,500})\]\(\s*<?(https?:\/\/[^\s)>]+(?:\([^\s)]*\)[^\s)>]*)?)>?[^)]*\)/gi;
const ADDRESS = /https?:\/\/[^\s<>"'`|\\^{}]+/gi;
/** A line that is nothing but a site's name, perhaps with a path: people leave the scheme away. */
const BARE = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,24}(?::\d+)?(?:\/\S*)?$/i;

/** The web addresses in a text, each once, in their order: one a line, a list in Markdown, a letter. */
export function pastedAddresses(text: string): PastedAddress[] {
  const found = new Map<string, PastedAddress>();
  const add = (address: string, title?: string) => {
    const url = URL.parse(address)?.href;
    if (url && !found.has(url)) found.set(url, { url, ...(title && { title }) });
  };
  for (const line of text.split(/\r?\n/)) {
    const rest = line.replace(MARKDOWN_LINK, (_, title: string, address: string) => {
      add(address, title.trim());
      return ' ';
    });
    for (const [address] of rest.matchAll(ADDRESS)) add(withoutTail(address));
    const word = line.trim().replace(/^[-*•]\s+/, '');
    if (BARE.test(word)) add(`https://${word}`);
  }
  return [...found.values()];
}

/** Without the punctuation of the sentence it stands in; a bracket it has opened is its own. */
function withoutTail(address: string): string {
  let url = address.replace(/[.,;:!?…'"»”’]+$/u, '');
  while (/[)\]]$/.test(url) && count(url, /[)\]]/g) > count(url, /[([]/g)) {
    url = url.slice(0, -1).replace(/[.,;:!?]+$/, '');
  }
  return url;
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
