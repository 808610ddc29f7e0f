import { t } from '../../../../lib/i18n/i18n';

type MessageKey = Parameters<typeof t>[0];

/** A map and no object: a page may write any word there, `constructor` among them. */
const CALLOUTS: ReadonlyMap<string, MessageKey> = new Map([
  ['note', 'callout.note'],
  ['info', 'callout.info'],
  ['tip', 'callout.tip'],
  ['important', 'callout.important'],
  ['warning', 'callout.warning'],
  ['caution', 'callout.caution'],
  ['danger', 'callout.danger'],
  ['success', 'callout.success'],
  ['question', 'callout.question'],
  ['example', 'callout.example'],
  ['bug', 'callout.bug'],
  ['failure', 'callout.failure'],
  ['quote', 'callout.quote'],
  ['abstract', 'callout.abstract'],
  ['todo', 'callout.todo'],
]);

/** Says by attributes, which are no part of the text, what the eye sees at once: boxes, footnotes, ways back. */
export function nameStructure(root: HTMLElement): void {
  for (const box of root.querySelectorAll<HTMLElement>('aside[data-callout]')) {
    const name = t(CALLOUTS.get(box.dataset.callout ?? '') ?? 'callout.note');
    box.setAttribute('aria-label', name);
    if (!box.querySelector('[data-callout-title]')) box.dataset.title = name;
  }
  for (const notes of root.querySelectorAll<HTMLElement>('[role="doc-endnotes"]')) {
    notes.setAttribute('aria-label', t('footnote.all'));
    notes.dataset.title = t('footnote.all');
  }
  for (const link of root.querySelectorAll('a[role="doc-noteref"]')) {
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-label', t('footnote.open', [link.textContent?.trim() ?? '']));
  }
  for (const back of root.querySelectorAll('a[role="doc-backlink"]'))
    back.setAttribute('aria-label', t('footnote.back'));
}
