/** Where a command can be given: in an article, in the lists of the library, in the notebook, the day's review, the storage. */
export type CommandScope = 'reader' | 'lists' | 'notebook' | 'review' | 'storage';

/** The groups the sheet of keys shows, in its order. */
export const GROUPS = [
  'moving',
  'finding',
  'marking',
  'article',
  'listening',
  'lists',
  'notebook',
  'review',
  'lectern',
] as const;
export type CommandGroup = (typeof GROUPS)[number];

/** Something a key can do. Its name is the message `commands.<id>`. */
interface Command {
  group: CommandGroup;
  scopes: readonly CommandScope[];
  /**
   * Its usual keys, as `keyOf` names them: `j`, `#`, `Shift+Space`, `Mod+s`, `Alt+Shift+h`. The first is the one shown
   * beside buttons. `Mod` is Ctrl, on a Mac also ⌘.
   */
  keys: readonly string[];
}

const READER = ['reader'] as const;
const BOTH = ['reader', 'lists'] as const;
const ROWS = ['lists', 'notebook'] as const;
const NOTEBOOK = ['notebook'] as const;
const REVIEW = ['review'] as const;
const PLACES = ['lists', 'notebook', 'review', 'storage'] as const;
const EVERYWHERE = ['reader', ...PLACES] as const;

/**
 * Every command there is, in the order the sheet of keys and the palette have them. The keys are those that people
 * know from other readers: j and k, e, #, /, ? as in mail and reading lists, h and m for marks, Mod+K for the palette.
 */
export const COMMANDS = {
  screenForward: { group: 'moving', scopes: READER, keys: ['Space', 'PageDown'] },
  screenBack: { group: 'moving', scopes: READER, keys: ['Shift+Space', 'PageUp'] },
  paragraphForward: { group: 'moving', scopes: READER, keys: ['j'] },
  paragraphBack: { group: 'moving', scopes: READER, keys: ['k'] },
  sectionForward: { group: 'moving', scopes: READER, keys: [']'] },
  sectionBack: { group: 'moving', scopes: READER, keys: ['['] },
  highlightForward: { group: 'moving', scopes: READER, keys: ['.'] },
  highlightBack: { group: 'moving', scopes: READER, keys: [','] },
  beginning: { group: 'moving', scopes: READER, keys: ['Home'] },
  end: { group: 'moving', scopes: READER, keys: ['End'] },
  outline: { group: 'moving', scopes: READER, keys: ['o'] },
  find: { group: 'finding', scopes: READER, keys: ['Mod+f', '/'] },
  findNext: { group: 'finding', scopes: READER, keys: ['F3', 'Mod+g'] },
  findPrevious: { group: 'finding', scopes: READER, keys: ['Shift+F3', 'Mod+Shift+g'] },
  mark: { group: 'marking', scopes: READER, keys: ['Alt+Shift+h', 'h'] },
  markWithNote: { group: 'marking', scopes: READER, keys: ['m', 'Alt+Shift+m'] },
  wordForward: { group: 'marking', scopes: READER, keys: ['Mod+Shift+ArrowRight'] },
  wordBack: { group: 'marking', scopes: READER, keys: ['Mod+Shift+ArrowLeft'] },
  sentenceMore: { group: 'marking', scopes: READER, keys: ['Alt+Shift+ArrowRight'] },
  sentenceLess: { group: 'marking', scopes: READER, keys: ['Alt+Shift+ArrowLeft'] },
  paragraphMore: { group: 'marking', scopes: READER, keys: ['Mod+Shift+ArrowDown'] },
  paragraphLess: { group: 'marking', scopes: READER, keys: ['Mod+Shift+ArrowUp'] },
  markOnPage: { group: 'marking', scopes: READER, keys: ['w'] },
  nameColours: { group: 'marking', scopes: ['reader', 'notebook'], keys: ['Alt+Shift+c'] },
  articleNote: { group: 'marking', scopes: READER, keys: ['Alt+Shift+n'] },
  notes: { group: 'marking', scopes: READER, keys: ['n'] },
  keep: { group: 'article', scopes: READER, keys: ['Mod+s'] },
  archive: { group: 'article', scopes: BOTH, keys: ['e'] },
  favourite: { group: 'article', scopes: BOTH, keys: ['f'] },
  delete: { group: 'article', scopes: BOTH, keys: ['#', 'Delete'] },
  queue: { group: 'article', scopes: ['lists'], keys: ['q'] },
  tagRows: { group: 'article', scopes: ['lists'], keys: ['l'] },
  tagArticle: { group: 'article', scopes: READER, keys: ['t'] },
  takePassagesOut: { group: 'article', scopes: READER, keys: ['x'] },
  takeOut: { group: 'article', scopes: READER, keys: ['Alt+Shift+e'] },
  openPanel: { group: 'article', scopes: READER, keys: ['b'] },
  openPage: { group: 'article', scopes: READER, keys: ['p'] },
  listen: { group: 'listening', scopes: READER, keys: ['l'] },
  sentenceForward: { group: 'listening', scopes: READER, keys: ['ArrowRight'] },
  sentenceBack: { group: 'listening', scopes: READER, keys: ['ArrowLeft'] },
  spokenParagraphForward: { group: 'listening', scopes: READER, keys: ['Shift+ArrowRight'] },
  spokenParagraphBack: { group: 'listening', scopes: READER, keys: ['Shift+ArrowLeft'] },
  rowForward: { group: 'lists', scopes: ROWS, keys: ['j'] },
  rowBack: { group: 'lists', scopes: ROWS, keys: ['k'] },
  search: { group: 'lists', scopes: ROWS, keys: ['/'] },
  add: { group: 'lists', scopes: ['lists'], keys: ['a'] },
  rowOpen: { group: 'lists', scopes: ['lists'], keys: ['o'] },
  select: { group: 'lists', scopes: ['lists'], keys: ['x'] },
  selectAll: { group: 'lists', scopes: ['lists'], keys: ['*'] },
  goTo: { group: 'lists', scopes: ['lists'], keys: ['g'] },
  listView: { group: 'lists', scopes: ['lists'], keys: ['v'] },
  surprise: { group: 'lists', scopes: ['lists'], keys: ['s'] },
  queueUp: { group: 'lists', scopes: ['lists'], keys: ['Alt+ArrowUp'] },
  queueDown: { group: 'lists', scopes: ['lists'], keys: ['Alt+ArrowDown'] },
  selectEntry: { group: 'notebook', scopes: NOTEBOOK, keys: ['x'] },
  selectGroup: { group: 'notebook', scopes: NOTEBOOK, keys: ['a'] },
  inContext: { group: 'notebook', scopes: NOTEBOOK, keys: ['c'] },
  makeDraft: { group: 'notebook', scopes: NOTEBOOK, keys: ['d'] },
  passageUp: { group: 'notebook', scopes: NOTEBOOK, keys: ['Alt+ArrowUp'] },
  passageDown: { group: 'notebook', scopes: NOTEBOOK, keys: ['Alt+ArrowDown'] },
  deleteMark: { group: 'notebook', scopes: NOTEBOOK, keys: ['#', 'Delete'] },
  gradeAgain: { group: 'review', scopes: REVIEW, keys: ['1'] },
  gradeHard: { group: 'review', scopes: REVIEW, keys: ['2'] },
  gradeGood: { group: 'review', scopes: REVIEW, keys: ['3'] },
  gradeEasy: { group: 'review', scopes: REVIEW, keys: ['4'] },
  skipHighlight: { group: 'review', scopes: REVIEW, keys: ['s'] },
  neverReview: { group: 'review', scopes: REVIEW, keys: ['x'] },
  openPassage: { group: 'review', scopes: REVIEW, keys: ['o'] },
  appearance: { group: 'lectern', scopes: READER, keys: ['d', 'Mod+,'] },
  notebook: { group: 'lectern', scopes: PLACES, keys: ['n'] },
  review: { group: 'lectern', scopes: PLACES, keys: ['r'] },
  storage: { group: 'lectern', scopes: PLACES, keys: ['i'] },
  back: { group: 'lectern', scopes: ['reader', 'notebook'], keys: ['u'] },
  library: { group: 'lectern', scopes: ['reader', 'notebook', 'review', 'storage'], keys: ['g'] },
  palette: { group: 'lectern', scopes: EVERYWHERE, keys: ['Mod+k'] },
  undo: { group: 'lectern', scopes: EVERYWHERE, keys: ['z', 'Mod+z'] },
  keys: { group: 'lectern', scopes: EVERYWHERE, keys: ['?', 'Mod+/'] },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

// `Object.keys` forgets the names it was given.
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

/** Whether both can be meant by one key press. */
export function canMeet(a: CommandId, b: CommandId): boolean {
  const scopes: readonly CommandScope[] = COMMANDS[a].scopes;
  return COMMANDS[b].scopes.some((scope) => scopes.includes(scope));
}
