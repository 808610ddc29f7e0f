import type { Block, Place } from '../blocks/collect-blocks';

/** What only the page as a whole tells. */
export interface Survey {
  characters: number;
  keptCharacters: number;
  /** Characters before each block. */
  before: number[];
  firstKept: number;
  lastKept: number;
  /** The element most of the kept prose stands in, and all it stands in with how far up they are. */
  main: Place | undefined;
  mainAncestors: Map<Place, number>;
  /** How often each text stands on the page. */
  seen: Map<string, number>;
  /** The last heading at or before each block. */
  headings: number[];
  /** How much text is dressed as each place is, and how much of it Readability kept. */
  dresses: Dresses;
}

/** Text in elements with the same tags and classes, as templates make them. */
export interface Dress {
  characters: number;
  kept: number;
}

interface Dresses {
  byPlace: Map<Place | undefined, Dress>;
  byNames: Map<string, Dress>;
  /** Tag and classes of each place: its children ask for them, too. */
  ownNames: Map<Place, string>;
}

/** An element's tag and classes and its parent's: paragraphs of one article share them, whatever parts them. */
export function dressOf(place: Place | undefined, { byPlace, byNames, ownNames }: Dresses): Dress {
  const known = byPlace.get(place);
  if (known) return known;
  const names = `${namesOf(place, ownNames)} ${namesOf(place?.parent, ownNames)}`;
  const dress = byNames.get(names) ?? { characters: 0, kept: 0 };
  byNames.set(names, dress);
  byPlace.set(place, dress);
  return dress;
}

function namesOf(place: Place | undefined, known: Map<Place, string>): string {
  if (!place) return '';
  const names = known.get(place) ?? `${place.element.localName}.${place.element.getAttribute('class') ?? ''}`;
  known.set(place, names);
  return names;
}

/** A text this long is prose and not a label. */
const PROSE = 80;

export function surveyOf(blocks: readonly Block[]): Survey {
  const survey: Survey = {
    characters: 0,
    keptCharacters: 0,
    before: [],
    firstKept: -1,
    lastKept: -1,
    main: undefined,
    mainAncestors: new Map(),
    seen: new Map(),
    headings: [],
    dresses: { byPlace: new Map(), byNames: new Map(), ownNames: new Map() },
  };
  const prose = new Map<Place, number>();
  let heading = -1;
  blocks.forEach((block, index) => {
    survey.before.push(survey.characters);
    survey.characters += block.text.length;
    survey.seen.set(block.text, (survey.seen.get(block.text) ?? 0) + 1);
    if (/^h[1-6]$/.test(block.place.element.localName)) heading = index;
    survey.headings.push(heading);
    for (const place of [block.place, block.place.parent]) addTo(dressOf(place, survey.dresses), block);
    if (!block.kept) return;
    survey.keptCharacters += block.text.length;
    if (survey.firstKept < 0) survey.firstKept = index;
    survey.lastKept = index;
    const around = block.place.parent;
    if (around && block.text.length > PROSE)
      prose.set(around, (prose.get(around) ?? 0) + block.text.length - block.linked);
  });
  for (const [place, length] of prose) if (!survey.main || length > (prose.get(survey.main) ?? 0)) survey.main = place;
  for (let at = survey.main, up = 0; at; at = at.parent, up += 1) survey.mainAncestors.set(at, up);
  return survey;
}

function addTo(dress: Dress, { text, kept }: Block): void {
  dress.characters += text.length;
  if (kept) dress.kept += text.length;
}
