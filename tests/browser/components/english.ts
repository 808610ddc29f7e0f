import { useMessages } from './messages';

// To be imported before any component: the messages are looked up where `browser` was when the first one was loaded.
useMessages('en');
