import { useMessages } from '../messages';

const wanted = new URLSearchParams(location.search);
useMessages(wanted.get('lang') === 'fr' ? 'fr' : 'en');
document.documentElement.dataset.theme = wanted.get('theme') ?? 'light';
document.documentElement.lang = wanted.get('lang') ?? 'en';
document.documentElement.dir = wanted.get('dir') ?? 'ltr';
// After the messages are there, as in the extension.
const { show } = await import('./scenes');
show(wanted.get('scene') ?? 'popup');
