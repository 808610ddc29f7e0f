import { Check, Minus, Plus } from 'lucide-preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { tagName } from '../../../lib/article/tag-name';
import { formatNumber, plural, t } from '../../../lib/i18n/i18n';
import { foldText } from '../../../lib/search/fold';
import { Button } from '../../controls/Button';
import { Icon } from '../../controls/Icon';
import { Dialog } from '../Dialog';
import dialog from '../Dialog.module.css';
import styles from './TagDialog.module.css';

export interface TagDialogProps {
  /** How many articles are given tags. */
  count: number;
  /** Every tag there is. */
  tags: readonly { value: string; count: number }[];
  /** How many of these articles have each of the tags they have. */
  present: ReadonlyMap<string, number>;
  /** What was changed: tags for all of them, and tags for none. */
  onDone: (added: readonly string[], removed: readonly string[]) => void;
}

/** No list of suggestions is longer. */
const MOST = 60;

/**
 * Gives articles tags and takes them away: a field with what fits below it, as one types. The focus stays in the field;
 * arrows choose, Enter gives or takes, and with nothing typed it is done. Closed in whatever way, it keeps what was
 * chosen, which can be undone.
 */
export function TagDialog({ count, tags, present, onDone }: TagDialogProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const name = tagName(typed);
  const options = useMemo(() => suggestions(name, tags, present, wanted), [name, tags, present, wanted]);
  const active = options[at];

  useLayoutEffect(
    () => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    [at, options],
  );
  const stateOf = (tag: string): 'all' | 'some' | 'none' => {
    const asked = wanted.get(tag);
    if (asked !== undefined) return asked ? 'all' : 'none';
    const has = present.get(tag) ?? 0;
    return has === 0 ? 'none' : has === count ? 'all' : 'some';
  };
  const toggle = (tag: string) => {
    setWanted((before) => new Map(before).set(tag, stateOf(tag) !== 'all'));
    setTyped('');
    setAt(0);
  };
  const finish = (typedToo = '') => {
    const asked = [...new Map(typedToo ? [...wanted, [typedToo, true]] : wanted)];
    onDone(
      asked.flatMap(([tag, isWanted]) => (isWanted && present.get(tag) !== count ? [tag] : [])),
      asked.flatMap(([tag, isWanted]) => (!isWanted && present.has(tag) ? [tag] : [])),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length > 0) setAt((before) => (before + step + options.length) % options.length);
    } else if (event.key === ',' && name) {
      event.preventDefault();
      toggle(name);
    }
  };
  return (
    <Dialog
      title={[t('tags.title'), ...(count > 1 ? [plural('library.count', count)] : [])].join(' · ')}
      name="tags"
      onClose={() => finish()}
      onSubmit={() => (typed.trim() && active ? toggle(active) : finish())}
      foot={
        <Button variant="primary" action="tags-done" onClick={() => finish(name)}>
          {t('tags.done')}
        </Button>
      }
    >
      <input
        type="text"
        role="combobox"
        class={dialog.field}
        value={typed}
        placeholder={t('tags.add')}
        aria-label={t('tags.add')}
        aria-expanded="true"
        aria-controls={`${base}-list`}
        aria-activedescendant={active === undefined ? undefined : `${base}-${at}`}
        autocomplete="off"
        spellcheck={false}
        autofocus
        data-tag-field
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        class={styles.options}
        role="listbox"
        id={`${base}-list`}
        aria-label={t('tags.title')}
        ref={list}
        tabIndex={-1}
      >
        {options.map((tag, index) => {
          const state = stateOf(tag);
          const known = tags.find(({ value }) => value === tag);
          const isNew = !known && state === 'none';
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
            <div
              key={tag}
              id={`${base}-${index}`}
              role="option"
              tabIndex={-1}
              class={styles.option}
              aria-selected={index === at}
              aria-checked={state === 'some' ? 'mixed' : state === 'all'}
              data-tag-option={tag}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => toggle(tag)}
            >
              <span class={styles.box} data-state={state}>
                {state === 'all' && <Icon of={Check} size={13} />}
                {state === 'some' && <Icon of={Minus} size={13} />}
                {isNew && <Icon of={Plus} size={13} />}
              </span>
              <span class={styles.name} dir="auto">
                {isNew ? t('tags.create', [tag]) : tag}
              </span>
              {known && <small>{formatNumber(known.count)}</small>}
            </div>
          );
        })}
      </div>
      <p class={dialog.hint}>{t('tags.hint')}</p>
    </Dialog>
  );
}

/** What fits what is typed: the articles' own tags first, then those most used; a new one where none is called so. */
function suggestions(
  name: string,
  tags: readonly { value: string; count: number }[],
  present: ReadonlyMap<string, number>,
  wanted: ReadonlyMap<string, boolean>,
): string[] {
  const fold = (text: string) => foldText(text).folded;
  const words = fold(name);
  const counts = new Map(tags.map(({ value, count }) => [value, count]));
  const all = [...new Set([...wanted.keys(), ...present.keys(), ...counts.keys()])];
  const rank = (tag: string) => (present.has(tag) || wanted.has(tag) ? 2 : 0) + (fold(tag).startsWith(words) ? 1 : 0);
  const fitting = all
    .filter((tag) => fold(tag).includes(words))
    .sort((a, b) => rank(b) - rank(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a.localeCompare(b))
    .slice(0, MOST);
  if (!name || all.includes(name)) return fitting;
  // What is typed in full is meant; else the new one is offered last.
  return [...fitting, name];
}
