import { useState } from 'preact/hooks';
import { formatNumber, t } from '../../lib/i18n/i18n';
import type { LikelyPlace } from '../../lib/notes/anchoring/likely-places';
import type { Highlight } from '../../lib/notes/highlight';
import styles from './OrphanPlaces.module.css';

/** A place that may be a lost mark's, with the words that stand there. */
export interface ShownPlace extends LikelyPlace {
  words: string;
}

/** What may be done to find a lost mark its place. */
export interface OrphanActions {
  /** Likeliest first. From now on selected words can be made its place. */
  onSeek: (id: string) => readonly ShownPlace[];
  onShowPlace: (place: LikelyPlace) => void;
  onAttach: (id: string, place: LikelyPlace) => void;
}

interface OrphanPlacesProps extends OrphanActions {
  highlight: Highlight;
}

/** Where the words of a mark stood, and where it may belong now. */
export function OrphanPlaces({ highlight, onSeek, onShowPlace, onAttach }: OrphanPlacesProps) {
  const [places, setPlaces] = useState<readonly ShownPlace[] | null>(null);
  const { prefix, exact, suffix } = highlight.selectors.quote;
  return (
    <div class={styles.places} data-orphan-places>
      <p class={styles.context} dir="auto">
        {prefix}
        <b>{shortened(exact)}</b>
        {suffix}
      </p>
      {places === null ? (
        <button
          type="button"
          class={styles.act}
          data-action="find-place"
          onClick={() => setPlaces(onSeek(highlight.id))}
        >
          {t('notes.orphans.find')}
        </button>
      ) : (
        <div aria-live="polite">
          {places.length === 0 && <p>{t('notes.orphans.none')}</p>}
          {places.map((place) => (
            <div key={place.start} class={styles.place} data-place>
              <p class={styles.likely}>
                {t('notes.orphans.probably')}
                <span>{t('notes.orphans.alike', [formatNumber(place.score, { style: 'percent' })])}</span>
              </p>
              <p class={styles.words} dir="auto">
                {shortened(place.words)}
              </p>
              <button type="button" class={styles.act} data-action="show-place" onClick={() => onShowPlace(place)}>
                {t('notes.orphans.show')}
              </button>
              <button
                type="button"
                class={styles.act}
                data-action="attach"
                onClick={() => onAttach(highlight.id, place)}
              >
                {t('notes.orphans.attach')}
              </button>
            </div>
          ))}
          {places.length > 0 && <p>{t('notes.orphans.byHand')}</p>}
        </div>
      )}
    </div>
  );
}

const shortened = (text: string) => (text.length > 240 ? `${text.slice(0, 120)} … ${text.slice(-120)}` : text);
