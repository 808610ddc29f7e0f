import { Search } from 'lucide-preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/i18n';
import { Icon } from '../controls/Icon';
import { keyName } from '../controls/key-names';
import { useBindings } from '../controls/keys-choice';
import { LiveRegion } from '../controls/LiveRegion';
import { Modal } from '../controls/Modal';
import { giveCommand, liveCommands } from '../controls/use-shortcuts';
import { otherWordsFor, usefulFirst } from './command-words';
import styles from './Palette.module.css';
import { fittingGroups, type PaletteArticle, type PaletteGroup, type PaletteItem } from './palette-items';
import { liveParts } from './parts';

interface PaletteProps {
  articles: readonly PaletteArticle[];
  onOpenArticle: (id: string) => void;
  onClose: () => void;
}

const PAGE = 8;

/**
 * Everything that can be done or gone to, found by typing: commands, parts of the open article, articles of the library.
 * A combobox with a list box below it, as the ARIA Authoring Practices have it: the focus stays in the field.
 */
export function Palette({ articles, onOpenArticle, onClose }: PaletteProps) {
  const list = useRef<HTMLDivElement>(null);
  const base = useId();
  const bindings = useBindings();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const all = useMemo((): PaletteGroup[] => {
    const commands = usefulFirst(liveCommands().filter((id) => id !== 'palette'));
    return [
      {
        name: 'commands',
        items: commands.map((id) => ({
          id: `command-${id}`,
          label: t(`commands.${id}`),
          hint: bindings[id][0] === undefined ? '' : keyName(bindings[id][0]),
          words: otherWordsFor(id),
          act: () => giveCommand(id),
        })),
      },
      {
        name: 'parts',
        items: liveParts().map(({ label, lang, go }, index) => ({
          id: `part-${index}`,
          label,
          hint: '',
          lang,
          act: go,
        })),
      },
      {
        name: 'articles',
        items: articles.map(({ id, title, site }) => ({
          id: `article-${id}`,
          label: title,
          hint: site,
          act: () => onOpenArticle(id),
        })),
      },
    ];
  }, [articles, bindings]);
  const groups = useMemo(() => fittingGroups(all, query), [all, query]);
  const items = groups.flatMap((group) => group.items);
  const active = items[at];
  const idOf = (item: PaletteItem) => `${base}-${item.id}`;

  useLayoutEffect(
    () => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    [at],
  );

  const give = (item: PaletteItem | undefined) => {
    if (!item) return;
    // The focus goes back first to where it was: a command may be about what has it, or take it elsewhere.
    list.current?.closest('dialog')?.close();
    item.act();
  };
  const move = (to: number) => items.length > 0 && setAt((to + items.length) % items.length);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = items.length - 1;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => move(Math.min(at + PAGE, last)),
      PageUp: () => move(Math.max(at - PAGE, 0)),
      Enter: () => give(active),
    };
    const act = event.altKey || event.ctrlKey || event.metaKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <Modal label={t('palette.title')} name="palette" class={styles.palette} onClose={onClose}>
      <div class={styles.ask}>
        <Icon of={Search} />
        <input
          type="text"
          role="combobox"
          class={styles.field}
          value={query}
          placeholder={t('palette.placeholder')}
          aria-label={t('palette.placeholder')}
          aria-autocomplete="list"
          aria-expanded={items.length > 0}
          aria-controls={`${base}-list`}
          aria-activedescendant={active && idOf(active)}
          spellcheck={false}
          autocomplete="off"
          dir="auto"
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        class={styles.list}
        ref={list}
        id={`${base}-list`}
        role="listbox"
        aria-label={t('palette.title')}
        tabIndex={-1}
      >
        {groups.map(({ name, items: fitting }) => (
          // biome-ignore lint/a11y/useSemanticElements: options are grouped by a role, as the list box is one
          <div key={name} role="group" aria-label={t(`palette.${name}`)}>
            <p class={styles.group} aria-hidden="true">
              {t(`palette.${name}`)}
            </p>
            {fitting.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={item.id}
                id={idOf(item)}
                role="option"
                class={styles.item}
                aria-selected={item === active}
                onPointerMove={() => setAt(items.indexOf(item))}
                onClick={() => give(item)}
              >
                <bdi class={styles.label} lang={item.lang}>
                  {item.label}
                </bdi>
                <span class={styles.hint}>{item.hint}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 && <p class={styles.none}>{t('palette.none')}</p>}
      <LiveRegion
        message={query ? (items.length > 0 ? plural('palette.count', items.length) : t('palette.none')) : ''}
      />
    </Modal>
  );
}
