import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { ExportDialog, type ExportDialogProps } from '../../../../components/export/ExportDialog';
import { USUAL_CHOICE } from '../../../../lib/notes/export/choice';
import { USUAL_TEMPLATE } from '../../../../lib/notes/export/template/clip-template';

const nothing = () => {};

const NOTE = `---
title: "Le long retour des trains de nuit"
source: "https://journal.example/2026/trains-de-nuit"
author:
  - "[[Inès Carpentier]]"
  - "[[Louis Abadie]]"
published: 2026-10-12
created: 2026-11-23
description: "Quatorze lignes avaient disparu en vingt ans. Elles sont dix-neuf."
tags:
  - "clippings"
---

La gare est presque vide. Sur le quai 4, une rame bleu nuit attend, portes ouvertes.

==« On ne vend pas un trajet, on vend une nuit », résume la cheffe de bord==[^1].

[^1]: La phrase de l’article. À reprendre dans l’introduction.
`;

const dialog: ExportDialogProps = {
  count: 1,
  choice: USUAL_CHOICE,
  preview: { kind: 'text', name: 'Le long retour des trains de nuit.md', text: NOTE, isCut: true, bytes: 14_230 },
  progress: null,
  canShare: true,
  template: USUAL_TEMPLATE,
  templateTrouble: null,
  onTemplate: nothing,
  onReadTemplate: () => true,
  onSaveTemplate: nothing,
  onObsidian: nothing,
  onChange: nothing,
  onLeave: nothing,
  onCancel: nothing,
  onClose: nothing,
};

const BOOK = {
  kind: 'files',
  name: 'Lectern 2026-11-23.epub',
  bytes: 3_481_000,
  files: [
    { path: 'cover.xhtml', bytes: 512 },
    { path: 'nav.xhtml', bytes: 2_040 },
    { path: 'article-1.xhtml', bytes: 18_200 },
    { path: 'pictures/article-1-p1.jpg', bytes: 214_000 },
    { path: 'pictures/article-1-p2.jpg', bytes: 1_214_000 },
  ],
} as const;

/** As a person plays with it. */
function PlayExport(props: ExportDialogProps) {
  const [choice, setChoice] = useState(props.choice);
  return <ExportDialog {...props} choice={choice} onChange={(changes) => setChoice({ ...choice, ...changes })} />;
}

/** The export dialog in all its states. */
export const EXPORTS: Record<string, () => ComponentChild> = {
  'popup-export': () => <PlayExport {...dialog} />,
  'popup-export-book': () => (
    <PlayExport {...dialog} count={12} choice={{ ...USUAL_CHOICE, format: 'epub' }} preview={BOOK} />
  ),
  'popup-export-nothing': () => (
    <PlayExport {...dialog} choice={{ ...USUAL_CHOICE, format: 'csv' }} preview={{ kind: 'nothing' }} />
  ),
  'popup-export-template': () => (
    <PlayExport
      {...dialog}
      choice={{ ...USUAL_CHOICE, flavour: 'template' }}
      template={{ ...USUAL_TEMPLATE, content: '{% if author %}\nAuthor: {{author}}\n{{content' }}
      templateTrouble={{ reason: 'unclosed', line: 3 }}
      preview={{ kind: 'misunderstood' }}
    />
  ),
  'popup-export-writing': () => <PlayExport {...dialog} count={240} progress={{ done: 64, total: 240 }} />,
  'popup-export-folder': () => (
    <PlayExport
      {...dialog}
      count={240}
      folder={{
        state: { kind: 'asking', name: 'Notes' },
        onChoose: nothing,
        onAllow: nothing,
        onLetGo: nothing,
      }}
    />
  ),
  'popup-export-failed': () => <PlayExport {...dialog} preview={{ kind: 'failed' }} />,
};
