import { LIST_NAMES } from '../article/kept-article';
import {
  INBOX,
  type Listing,
  type NotesChoice,
  SHARED_KINDS,
  type Shelf,
  SORT_NAMES,
  TIME_CHOICES,
  type TimeChoice,
} from '../article/listing';

/** What the lists show, as their address says it: `#/tag/ai%2Fopen?sort=title&q=…`. */
export interface ListsAddress {
  listing: Listing;
  query: string;
}

/** What stands in the address when it is as usual is left out. */
export function addressOf({ listing, query }: ListsAddress, usual: Pick<Listing, 'sort' | 'reversed'>): string {
  const { shelf, sort, reversed, time, notes } = listing;
  const path =
    shelf.kind === 'list' ? (shelf.name === 'inbox' ? '' : shelf.name) : `${shelf.kind}/${encode(shelf.value)}`;
  const rest = new URLSearchParams();
  if (query) rest.set('q', query);
  if (sort !== usual.sort || reversed !== usual.reversed) rest.set('sort', reversed ? `-${sort}` : sort);
  if (time) rest.set('time', String(time));
  if (notes) rest.set('notes', notes);
  return `#/${path}${rest.size ? `?${rest}` : ''}`;
}

/** An address is anybody's to write: what it does not say well is as usual. */
export function parseAddress(hash: string, usual: Pick<Listing, 'sort' | 'reversed'>): ListsAddress {
  const [, path = '', search = ''] = /^#\/([^?]*)(?:\?(.*))?$/s.exec(hash) ?? [];
  const rest = new URLSearchParams(search);
  const [, minus = '', wanted = ''] = /^(-?)(\w+)$/.exec(rest.get('sort') ?? '') ?? [];
  const sort = SORT_NAMES.find((name) => name === wanted);
  return {
    query: rest.get('q') ?? '',
    listing: {
      shelf: shelfOf(path),
      ...(sort ? { sort, reversed: minus === '-' } : { sort: usual.sort, reversed: usual.reversed }),
      time: timeOf(rest.get('time')),
      notes: notesOf(rest.get('notes')),
    },
  };
}

function shelfOf(path: string): Shelf {
  const name = LIST_NAMES.find((one) => one === path);
  if (name) return { kind: 'list', name };
  const [head = '', ...value] = path.split('/');
  const kind = SHARED_KINDS.find((one) => one === head);
  return kind && value.length ? { kind, value: decode(value.join('/')) } : INBOX;
}

const timeOf = (text: string | null): TimeChoice => TIME_CHOICES.find((one) => String(one) === text) ?? null;
const notesOf = (text: string | null): NotesChoice => (text === 'with' || text === 'without' ? text : null);

const encode = (text: string) => encodeURIComponent(text);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
