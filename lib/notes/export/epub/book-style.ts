/** Little, for readers' own settings come first; greys beside the colours, for most readers have no others. */
export const BOOK_STYLE = `body { line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; page-break-after: avoid; break-after: avoid; text-align: start; }
img { max-width: 100%; height: auto; }
figure { margin: 1em 0; page-break-inside: avoid; break-inside: avoid; }
figcaption, .facts { font-size: 0.85em; }
blockquote { margin: 1em 1.2em; }
pre { white-space: pre-wrap; font-size: 0.8em; }
table { border-collapse: collapse; font-size: 0.85em; }
th, td { padding: 0.25em 0.5em; border: 1px solid #888888; vertical-align: top; }
mark { background-color: #ffe48a; color: inherit; }
mark.green { background-color: #c9e8b4; }
mark.blue { background-color: #bfe0f5; }
mark.pink { background-color: #f8cadb; }
mark.purple { background-color: #ddd0f5; }
.callout { margin: 1em 0; padding: 0 1em; border: 1px solid #888888; }
.note { white-space: pre-wrap; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-height: 100%; }
`;
