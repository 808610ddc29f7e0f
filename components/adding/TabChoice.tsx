import { useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/i18n';
import { Button } from '../controls/Button';
import styles from './AddSheet.module.css';

/** An open tab. */
export interface ListedTab {
  id: number;
  title: string;
  url: string;
}

interface TabChoiceProps {
  tabs: readonly ListedTab[] | 'refused' | null;
  onShow: () => void;
  onAdd: (ids: readonly number[]) => void;
}

/** The open tabs, of which some or all are added; the browser tells of them when the person lets it. */
export function TabChoice({ tabs, onShow, onAdd }: TabChoiceProps) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const listed = tabs === null || tabs === 'refused' ? [] : tabs;
  const chosen = listed.filter(({ id }) => !left.has(id));
  const choose = (id: number, isChosen: boolean) =>
    setLeft(new Set(isChosen ? [...left].filter((other) => other !== id) : [...left, id]));
  if (tabs === null || tabs === 'refused' || listed.length === 0) {
    return (
      <section class={styles.part}>
        <h3>{t('adding.tabs.title')}</h3>
        <div class={styles.deeds}>
          <span class={tabs === 'refused' ? styles.trouble : styles.hint} role="status">
            {t(tabs === null ? 'adding.tabs.text' : tabs === 'refused' ? 'adding.tabs.refused' : 'adding.tabs.none')}
          </span>
          <Button variant="outline" action="show-tabs" onClick={onShow}>
            {t('adding.tabs.show')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section class={styles.part}>
      <h3>{t('adding.tabs.title')}</h3>
      <ul class={styles.tabs}>
        {listed.map(({ id, title, url }) => (
          <li key={id}>
            <label class={styles.tab}>
              <input
                type="checkbox"
                checked={!left.has(id)}
                onChange={(event) => choose(id, event.currentTarget.checked)}
              />
              <span dir="auto">{title}</span>
              <small dir="ltr">{URL.parse(url)?.hostname ?? url}</small>
            </label>
          </li>
        ))}
      </ul>
      <div class={styles.deeds}>
        <Button
          variant="outline"
          action="add-tabs"
          disabled={chosen.length === 0}
          onClick={() => onAdd(chosen.map(({ id }) => id))}
        >
          {plural('adding.tabs.add', chosen.length)}
        </Button>
        <Button action="choose-tabs" onClick={() => setLeft(new Set(chosen.length ? listed.map(({ id }) => id) : []))}>
          {t(chosen.length ? 'adding.tabs.chooseNone' : 'adding.tabs.chooseAll')}
        </Button>
      </div>
    </section>
  );
}
