import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { NO_PACE, paceFactor } from '../../../lib/article/pace/pace';

/** How fast the person reads. A context, since every row of a list tells a time, however deep it stands. */
export const OwnPace = createContext(NO_PACE);

/** The person's time against most people's, in a language. */
export const useOwnFactor = (lang: string | undefined): number => paceFactor(useContext(OwnPace), lang);
