import { t } from '../../lib/i18n/i18n';
import type { ListeningTrouble } from '../../lib/listen/controls';
import { Button } from '../controls/Button';
import { Notice } from '../controls/Notice';
import { languageName } from './VoiceChoice';

interface TroubleNoticeProps {
  trouble: ListeningTrouble;
  /** The article's language; empty where it is not known. */
  lang: string;
  onTryAgain: () => void;
  onChooseVoice: () => void;
}

/** What another voice would help against. */
const OF_THE_VOICE = new Set<ListeningTrouble>([
  'noVoiceForLanguage',
  'onlyNetworkVoices',
  'voice',
  'network',
  'engine',
]);
/** What trying again will not change. */
const LASTING = new Set<ListeningTrouble>(['unsupported', 'onlyNetworkVoices', 'voice']);

/** Why nothing is to be heard, and what to do about it. */
export function TroubleNotice({ trouble, lang, onTryAgain, onChooseVoice }: TroubleNoticeProps) {
  return (
    <Notice
      tone="warn"
      kind={`listen-${trouble}`}
      actions={
        <>
          {OF_THE_VOICE.has(trouble) && (
            <Button variant="outline" action="listen-choose-voice" onClick={onChooseVoice}>
              {t('listen.chooseVoice')}
            </Button>
          )}
          {!LASTING.has(trouble) && (
            <Button variant="outline" action="listen-again" onClick={onTryAgain}>
              {t('common.tryAgain')}
            </Button>
          )}
        </>
      }
    >
      {sentence(trouble, lang)}
    </Notice>
  );
}

function sentence(trouble: ListeningTrouble, lang: string): string {
  if (trouble === 'noVoiceForLanguage' || trouble === 'onlyNetworkVoices') {
    return t(`listen.trouble.${trouble}`, [languageName(lang || navigator.language)]);
  }
  return t(`listen.trouble.${trouble}`);
}
