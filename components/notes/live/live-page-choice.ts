/** The page an article was read from, as one that can be marked on. */
export interface LivePageChoice {
  /** Lets marks be made on the page; the article is kept first. */
  onMark: () => void;
  host: string;
  /** Whether marks show there by themselves. */
  isByItself: () => Promise<boolean>;
  /** Called straight from the press: it may ask for a permission. Resolves to how it is then. */
  onByItself: (wanted: boolean) => Promise<boolean>;
}
