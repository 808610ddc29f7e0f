/** What a line of a page may be about instead of the article. */
export const PHRASE_KINDS = [
  /** Leads away: "Read also", "More on this". */
  'related',
  /** "Sign up for our newsletter". */
  'newsletter',
  /** "Share this", "Follow us". */
  'share',
  /** "Leave a comment". */
  'comment',
  /** "Advertisement". */
  'ad',
  /** "By", "Written by", "Reporting by". */
  'byline',
  /** "Published", "Updated", "5 min read", "Tags". */
  'meta',
  /** "All rights reserved", "Reproduction forbidden". */
  'legal',
  /** "Photo:", "Image credit". */
  'credit',
  /** Cookies and consent to foreign content. */
  'consent',
  /** "Subscribe to read on", "Log in", "Support us". */
  'subscribe',
] as const;

export type PhraseKind = (typeof PHRASE_KINDS)[number];

/** Phrases of one language by kind, in lower case, set apart by `|`. */
export type Lexicon = Readonly<Record<PhraseKind, string>>;
