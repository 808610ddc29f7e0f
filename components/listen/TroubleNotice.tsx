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
}

/** Why nothing is to be heard, and what to do about it. */
export function TroubleNotice({ trouble, lang, onTryAgain }: TroubleNoticeProps) {
  const isLasting = trouble === 'unsupported' || trouble === 'only-network-voices';
  return (
    <Notice
      tone="warn"
      kind={`listen-${trouble}`}
      actions={
        !isLasting && (
          <Button variant="outline" action="listen-again" onClick={onTryAgain}>
            {t('common.tryAgain')}
          </Button>
        )
      }
    >
      {sentence(trouble, lang)}
    </Notice>
  );
}

function sentence(trouble: ListeningTrouble, lang: string): string {
  if (trouble === 'no-voices') return t(isLinux() ? 'listen.trouble.no-voices-linux' : 'listen.trouble.no-voices');
  if (trouble === 'no-voice-for-language' || trouble === 'only-network-voices') {
    return t(`listen.trouble.${trouble}`, [languageName(lang || navigator.language)]);
  }
  return t(`listen.trouble.${trouble}`);
}

/** There the voices are packages, and Chromium has to be told to use them. */
const isLinux = () => /Linux/.test(navigator.platform) && !/Android/.test(navigator.userAgent);
