import { t } from '../../lib/i18n/i18n';
import { COMMANDS, type CommandGroup, type CommandId } from '../../lib/shared/commands/commands';

/** Commands that people look for by words which are not in their names. */
const WITH_WORDS = [
  'appearance',
  'delete',
  'listen',
  'keep',
  'takeOut',
  'mark',
  'takePassagesOut',
  'storage',
  'keys',
] as const satisfies readonly CommandId[];

/** What else a command is called, in the interface's language: “theme, dark, font” for how the text looks. */
export function otherWordsFor(command: CommandId): string | undefined {
  const known = WITH_WORDS.find((id) => id === command);
  return known && t(`palette.words.${known}`);
}

/** What one opens the palette for; steps through a text or a list, which are done by key, come last. */
const ORDER: Readonly<Partial<Record<CommandGroup, number>>> = {
  article: 0,
  listening: 1,
  marking: 2,
  finding: 3,
  lectern: 4,
  moving: 6,
};
const STEPS = /(?:Forward|Back|More|Less|Up|Down|Next|Previous)$/;
const rankOf = (id: CommandId) => (STEPS.test(id) ? 7 : (ORDER[COMMANDS[id].group] ?? 5));

/** The commands as the palette lists them before anything is typed. */
export const usefulFirst = (commands: readonly CommandId[]): CommandId[] =>
  [...commands].sort((a, b) => rankOf(a) - rankOf(b));
