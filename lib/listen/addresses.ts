const ADDRESS = /\bhttps?:\/\/(?:www\.)?([^\s/?#]+)([^\s]*)/g;

/** What is not said of web addresses: nobody listens to more than the name of the site. */
export function addressGaps(text: string): { from: number; to: number }[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: address, 1: host = '', 2: rest = '', index }) => {
    const from = index + address.length - rest.length - host.length;
    // A full stop after an address is the sentence's.
    const kept = /[.,;:!?)»”]*$/.exec(rest)?.[0].length ?? 0;
    const end = index + address.length;
    return [
      { from: index, to: from },
      { from: from + host.length, to: end - kept },
    ].filter((gap) => gap.from < gap.to);
  });
}
