import { useState } from 'preact/hooks';
import { formatNumber, t } from '../../lib/i18n/i18n';
import { type LikelyPlace, likelyPlaces } from '../../lib/notes/anchoring/likely-places';
import type { Highlight } from '../../lib/notes/highlight';
import styles from './OrphanPlaces.module.css';

/** What may be done to find a lost mark its place. */
export interface OrphanActions {
  /** The text of the article, which places are offsets of. */
  text: string;
  /** From now on selected words can be made its place. */
  onSeek: (id: string) => void;
  onShowPlace: (place: LikelyPlace) => void;
  onAttach: (id: string, place: LikelyPlace) => void;
}

interface OrphanPlacesProps extends OrphanActions {
  highlight: Highlight;
}

/** Where the words of a mark stood, and where it may belong now. */
export function OrphanPlaces({ highlight, text, onSeek, onShowPlace, onAttach }: OrphanPlacesProps) {
  const [places, setPlaces] = useState<readonly LikelyPlace[] | null>(null);
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
          onClick={() => {
            onSeek(highlight.id);
            setPlaces(likelyPlaces(text, highlight.selectors));
          }}
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
                {shortened(text.slice(place.start, place.end))}
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
