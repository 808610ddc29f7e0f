import { formatNumber, plural, t } from '../../lib/i18n/i18n';
import { chooseVoice } from '../../lib/listen/choose-voice';
import type { OpenListening, SleepChoice } from '../../lib/listen/controls';
import { SPEED } from '../../lib/listen/settings';
import { RangeRow } from '../appearance/RangeRow';
import { SwitchRow } from '../appearance/SwitchRow';
import { ChoiceRow } from './ChoiceRow';
import styles from './Player.module.css';
import { canMark } from './use-spoken-marks';
import { VoiceChoice } from './VoiceChoice';

export interface PlayerSettingsProps {
  view: OpenListening;
  onSpeed: (speed: number) => void;
  onCaptions: (captions: boolean) => void;
  /** Null: the best on this device. */
  onVoice: (lang: string, voice: string | null) => void;
  onSleep: (choice: SleepChoice) => void;
}

const MINUTES = [5, 10, 15, 30, 45, 60];
/** More languages than that in one text are told apart by few. */
const MOST_LANGUAGES = 3;

/** Speed, voices by language, when to stop, what to read. */
export function PlayerSettings({ view, onSpeed, onCaptions, onVoice, onSleep }: PlayerSettingsProps) {
  const { settings, voices, text } = view;
  const languages = text.plan.languages.slice(0, MOST_LANGUAGES);
  const wishes = { chosen: settings.voices, preferred: navigator.languages };
  const isOverNetwork = languages.some((lang) => chooseVoice(voices, lang, wishes)?.isLocal === false);
  const notes = [
    isOverNetwork && t('listen.network'),
    view.tellsWords === false && t('listen.sentencesOnly'),
    !canMark() && t('listen.noMarks'),
  ].filter((note) => note !== false);
  const sleeps = [
    ['', t('listen.sleepAt.never')],
    ...MINUTES.map((minutes) => [String(minutes), plural('listen.sleepIn', minutes)] as const),
    ...(text.plan.sections.length > 1 ? [['section', t('listen.sleepAt.section')] as const] : []),
    ['article', t('listen.sleepAt.article')],
  ] as const;

  return (
    <div class={styles.choices}>
      <RangeRow
        label={t('listen.speed')}
        value={settings.speed}
        text={t('listen.times', [formatNumber(settings.speed)])}
        {...SPEED}
        onChange={onSpeed}
      />
      {voices.length > 0 &&
        languages.map((lang) => (
          <VoiceChoice
            key={lang}
            lang={lang}
            tag={text.lang}
            isOnly={languages.length === 1}
            voices={voices}
            wishes={wishes}
            onChange={(voice) => onVoice(lang, voice)}
          />
        ))}
      {notes.map((note) => (
        <p class={styles.note} key={note}>
          {note}
        </p>
      ))}
      <ChoiceRow
        label={t('listen.sleep')}
        groups={[{ choices: sleeps }]}
        value={String(view.sleep ?? '')}
        onChange={(choice) => onSleep(sleepOf(choice))}
      />
      <SwitchRow label={t('listen.captions')} value={settings.captions} onChange={onCaptions} />
    </div>
  );
}

function sleepOf(choice: string): SleepChoice {
  if (choice === 'section' || choice === 'article') return choice;
  return choice === '' ? null : Number(choice);
}
