import type { Pace, PaceSample } from '../../../lib/article/pace/pace';

/** How fast the person reads, and their say in whether that is learned. */
export interface PaceChoice {
  value: Pace;
  onAllow: (isAllowed: boolean) => void;
  onForget: () => void;
  onLearn: (lang: string | undefined, sample: PaceSample) => void;
}
