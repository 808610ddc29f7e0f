import { t, uiLocale } from '../../lib/i18n/i18n';
import { chooseVoice, type VoiceWishes, voicesFor } from '../../lib/listen/choose-voice';
import { baseLanguage } from '../../lib/listen/languages';
import type { Voice } from '../../lib/listen/speech';
import { ChoiceRow } from './ChoiceRow';

interface VoiceChoiceProps {
  /** Without its region. */
  lang: string;
  /** The article's language with its region, which decides between accents. */
  tag: string;
  /** Whether it is the only language in the text, which then need not be named. */
  isOnly: boolean;
  voices: readonly Voice[];
  wishes: VoiceWishes;
  /** Null: the best on this device. */
  onChange: (voice: string | null) => void;
}

/** Who reads a language. Those who send the text over the network say so, and read nothing before they are chosen. */
export function VoiceChoice({ lang, tag, isOnly, voices, wishes, onChange }: VoiceChoiceProps) {
  const full = baseLanguage(tag) === lang ? tag : lang;
  const speakers = voicesFor(voices, full, wishes.preferred);
  const usual = speakers.find(({ isLocal }) => isLocal);
  const chosen = wishes.chosen[lang];
  const isThere = chosen !== undefined && chooseVoice(voices, full, wishes)?.id === chosen;
  return (
    <ChoiceRow
      label={isOnly ? t('listen.voice') : t('listen.voiceFor', [languageName(lang)])}
      value={isThere ? chosen : ''}
      groups={[
        { choices: [['', usual ? t('listen.usualVoice', [usual.name]) : t('listen.noVoice')]] },
        { name: t('listen.onDevice'), choices: speakers.filter(({ isLocal }) => isLocal).map(asChoice) },
        { name: t('listen.overNetwork'), choices: speakers.filter(({ isLocal }) => !isLocal).map(asChoice) },
        // Better a foreign voice than none, if one wants it.
        {
          name: t('listen.otherLanguages'),
          choices: speakers.length > 0 ? [] : voices.filter(({ isLocal }) => isLocal).map(asChoice),
        },
      ]}
      onChange={(voice) => onChange(voice || null)}
    />
  );
}

const asChoice = ({ id, name, lang }: Voice) => [id, `${name} · ${lang.replaceAll('_', '-')}`] as const;

/** A language as the language of the screen calls it, with its tag where it has no name. */
export function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames(uiLocale(), { type: 'language' }).of(lang.replaceAll('_', '-')) ?? lang;
  } catch {
    return lang;
  }
}
