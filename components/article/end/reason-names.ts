import type { LeftOutReason } from '../../../lib/article/left-out/left-out';
import { t } from '../../../lib/i18n/i18n';

const NAMES = {
  advertisement: 'leftOut.reason.advertisement',
  aside: 'leftOut.reason.aside',
  author: 'leftOut.reason.author',
  'call-to-act': 'leftOut.reason.callToAct',
  caption: 'leftOut.reason.caption',
  comments: 'leftOut.reason.comments',
  consent: 'leftOut.reason.consent',
  facts: 'leftOut.reason.facts',
  footer: 'leftOut.reason.footer',
  hidden: 'leftOut.reason.hidden',
  navigation: 'leftOut.reason.navigation',
  newsletter: 'leftOut.reason.newsletter',
  own: 'leftOut.reason.own',
  related: 'leftOut.reason.related',
  share: 'leftOut.reason.share',
  tags: 'leftOut.reason.tags',
} as const satisfies Record<LeftOutReason, string>;

/** What was left out, in words. */
export const reasonName = (reason: LeftOutReason): string => t(NAMES[reason]);
