/** Object addresses of kept pictures, revoked when the page is done with them. */
export interface PictureUrls {
  /** The address under which this page can show the picture, or null if it is not there. */
  of(address: string): string | null;
  /** From now on there are these; those already there keep their address, so that nothing on screen reloads. */
  show(pictures: ReadonlyMap<string, Blob>): void;
  revoke(): void;
}

export function createPictureUrls(): PictureUrls {
  const urls = new Map<string, string>();
  return {
    of: (address) => urls.get(address) ?? null,
    show(pictures) {
      for (const [address, url] of urls) {
        if (pictures.has(address)) continue;
        URL.revokeObjectURL(url);
        urls.delete(address);
      }
      for (const [address, blob] of pictures) {
        if (!urls.has(address)) urls.set(address, URL.createObjectURL(blob));
      }
    },
    revoke() {
      for (const url of urls.values()) URL.revokeObjectURL(url);
      urls.clear();
    },
  };
}
