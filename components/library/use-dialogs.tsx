import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { late } from '../controls/late';
import type { LibraryViewProps } from './library-view-props';
import type { NamedSearch } from './rail/SearchList';
import type { Suggestable } from './search/suggestions';

const TagDialog = late(async () => (await import('./tags/TagDialog')).TagDialog);
const EditTagDialog = late(async () => (await import('./tags/EditTagDialog')).EditTagDialog);
const SearchDialog = late(async () => (await import('./search/SearchDialog')).SearchDialog);
const GoTo = late(async () => (await import('./GoTo')).GoTo);

type Open =
  | { kind: 'tag'; ids: readonly string[]; present: ReadonlyMap<string, number> }
  | { kind: 'edit-tag'; name: string }
  | { kind: 'search'; search: NamedSearch | null }
  | { kind: 'go-to' };

interface Dialogs {
  /** The one that is open. */
  shown: ComponentChildren;
  tag: (ids: readonly string[]) => void;
  editTag: (name: string) => void;
  /** Null: saves what is searched for. */
  editSearch: (search: NamedSearch | null) => void;
  goTo: () => void;
  /** What may follow an operator; sites and people only once somebody may want them. */
  suggestable: Suggestable;
  suggest: () => void;
}

const NONE = [] as const;

/** What the library asks in the middle of the window; the code of each is loaded when it is first asked for. */
export function useDialogs(props: LibraryViewProps, focusSearch: () => void): Dialogs {
  const [open, setOpen] = useState<Open | null>(null);
  const [isSuggesting, setSuggesting] = useState(false);
  const close = () => setOpen(null);
  const shared = (kind: 'site' | 'author' | 'lang') => (isSuggesting ? (props.sharedBy(kind) ?? NONE) : NONE);
  const [sites, authors, langs] = [shared('site'), shared('author'), shared('lang')];
  const suggestable = useMemo(() => ({ tags: props.tags, sites, authors, langs }), [props.tags, sites, authors, langs]);

  const dialog = (): ComponentChildren => {
    if (open?.kind === 'tag') {
      return (
        <TagDialog
          count={open.ids.length}
          tags={props.tags}
          present={open.present}
          onDone={(added, removed) => {
            close();
            if (added.length + removed.length > 0) props.onTag(open.ids, added, removed);
          }}
        />
      );
    }
    if (open?.kind === 'edit-tag') {
      return (
        <EditTagDialog
          key={open.name}
          name={open.name}
          colour={props.colours.get(open.name)}
          names={props.tags.map(({ value }) => value)}
          onRename={(to) => props.onRenameTag(open.name, to)}
          onColour={(colour) => props.onColourTag(open.name, colour)}
          onDelete={() => props.onDeleteTag(open.name)}
          onClose={close}
        />
      );
    }
    if (open?.kind === 'search') {
      const { search } = open;
      return (
        <SearchDialog
          name={search?.name ?? ''}
          query={search?.query ?? props.query.trim()}
          onSave={(name, query) => props.onSaveSearch(name, query, search?.id)}
          onRemove={search ? () => props.onRemoveSearch(search.id) : undefined}
          onClose={close}
        />
      );
    }
    if (open?.kind === 'go-to') {
      return <GoTo tags={props.tags} onShelf={props.onShelf} onSearch={focusSearch} onClose={close} />;
    }
    return null;
  };

  return {
    shown: dialog(),
    tag(ids) {
      props.tagsOf(ids).then(
        (present) => setOpen({ kind: 'tag', ids, present }),
        (error: unknown) => console.error(error),
      );
    },
    editTag: (name) => setOpen({ kind: 'edit-tag', name }),
    editSearch: (search) => setOpen({ kind: 'search', search }),
    goTo: () => setOpen({ kind: 'go-to' }),
    suggestable,
    suggest: () => setSuggesting(true),
  };
}
