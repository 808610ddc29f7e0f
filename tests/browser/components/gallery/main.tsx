import { followFocusKeys } from '../../../../components/controls/follow-focus-keys';
import { useMessages } from '../messages';

const wanted = new URLSearchParams(location.search);
useMessages(wanted.get('lang') ?? 'en');
document.documentElement.dataset.theme = wanted.get('theme') ?? 'light';
// After the messages are there, as in the extension.
const { speakUiLanguage } = await import('../../../../lib/i18n/i18n');
speakUiLanguage(document.documentElement);
followFocusKeys(document.documentElement);
const { show } = await import('./scenes');
show(wanted.get('scene') ?? 'popup');
