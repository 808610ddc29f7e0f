import { ChevronRight, Pencil } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import type { Shelf } from '../../../lib/article/listing';
import { isWithin } from '../../../lib/article/tag-name';
import { formatNumber, t, uiLocale } from '../../../lib/i18n/i18n';
import { Icon } from '../../controls/Icon';
import { IconButton } from '../../controls/IconButton';
import styles from './Rail.module.css';
import { type TagNode, tagTree } from './tag-tree';

export interface TagTreeProps {
  tags: readonly { value: string; count: number }[];
  /** The colours of those that have one, by their names. */
  colours: ReadonlyMap<string, string>;
  current: Shelf | null;
  onShelf: (shelf: Shelf) => void;
  onEditTag: (name: string) => void;
}

/** The tags with their counts; what is nested in one is folded away until one wants it. */
export function TagTree({ tags, colours, current, onShelf, onEditTag }: TagTreeProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const roots = useMemo(() => tagTree(tags, new Intl.Collator(uiLocale(), { numeric: true }).compare), [tags]);
  if (roots.length === 0) return null;
  const open = current?.kind === 'tag' ? current.value : null;
  const toggle = (name: string) =>
    setOpened((before) =>
      before.has(name) ? new Set([...before].filter((one) => one !== name)) : new Set([...before, name]),
    );

  const branch = (nodes: readonly TagNode[], depth: number) => (
    <ul>
      {nodes.map(({ name, label, count, children }) => {
        const isOpen = opened.has(name) || (open !== null && open !== name && isWithin(open, name));
        return (
          <li key={name}>
            <div class={styles.item} style={{ paddingInlineStart: `${depth * 14}px` }}>
              <button
                type="button"
                class={styles.list}
                aria-current={open === name ? 'page' : undefined}
                data-tag-list={name}
                onClick={() => onShelf({ kind: 'tag', value: name })}
              >
                <i class={styles.dot} data-colour={colours.get(name)} />
                <bdi class={styles.name}>{label}</bdi>
                <small>{formatNumber(count)}</small>
              </button>
              {children.length > 0 && (
                <button
                  type="button"
                  class={styles.fold}
                  aria-expanded={isOpen}
                  aria-label={t('tags.nested', [name])}
                  onClick={() => toggle(name)}
                >
                  <Icon of={ChevronRight} size={14} />
                </button>
              )}
              <span class={styles.edit}>
                <IconButton
                  name={t('tags.edit', [name])}
                  icon={Pencil}
                  action="edit-tag"
                  tooltip="end"
                  onClick={() => onEditTag(name)}
                />
              </span>
            </div>
            {children.length > 0 && isOpen && branch(children, depth + 1)}
          </li>
        );
      })}
    </ul>
  );

  return (
    <section class={styles.section} aria-label={t('tags.title')} data-tags>
      <h2>{t('tags.title')}</h2>
      {branch(roots, 0)}
    </section>
  );
}
