import { COMMAND_IDS, COMMANDS, type CommandId, canMeet } from './commands';
import { isCharacter, isKey, isTaken } from './key';

/** What a person has changed about the keys. */
export interface KeySettings {
  /** The keys of the commands whose keys were changed; an empty list for none. */
  changed: Readonly<Partial<Record<CommandId, readonly string[]>>>;
  /** Whether single characters do anything (WCAG 2.1.4). */
  characters: boolean;
}

/** The keys of every command, as they hold now. */
export type Bindings = Readonly<Record<CommandId, readonly string[]>>;

export const USUAL_KEYS: KeySettings = { changed: {}, characters: true };

/** More keys than anybody gives one command. */
const MOST_KEYS = 4;

/** The keys a command has been given, whether or not single characters are turned off. */
export const keysOf = ({ changed }: KeySettings, id: CommandId): readonly string[] => changed[id] ?? COMMANDS[id].keys;

/** The keys that do something now. */
export function bindingsOf(settings: KeySettings): Bindings {
  const holds = (key: string) => settings.characters || !isCharacter(key);
  const bindings: Partial<Record<CommandId, readonly string[]>> = {};
  for (const id of COMMAND_IDS) bindings[id] = keysOf(settings, id).filter(holds);
  // Every command was gone through.
  return bindings as Bindings;
}

/** The command that has a key already where `id` would have it, too. */
export function holderOf(settings: KeySettings, key: string, id: CommandId): CommandId | null {
  return (
    COMMAND_IDS.find((other) => other !== id && canMeet(other, id) && keysOf(settings, other).includes(key)) ?? null
  );
}

/** Gives a command one key in place of those it had; whoever had that key loses it. */
export function withKey(settings: KeySettings, id: CommandId, key: string): KeySettings {
  const changed = { ...settings.changed };
  for (let holder = holderOf(settings, key, id); holder; holder = holderOf({ ...settings, changed }, key, id)) {
    changed[holder] = keysOf({ ...settings, changed }, holder).filter((one) => one !== key);
  }
  changed[id] = [key];
  return { ...settings, changed };
}

/** Takes all keys of a command away. */
export const withoutKeys = (settings: KeySettings, id: CommandId): KeySettings => ({
  ...settings,
  changed: { ...settings.changed, [id]: [] },
});

/** Gives a command its usual keys back; whoever was given one of them since loses it. */
export function withUsualKeys(settings: KeySettings, id: CommandId): KeySettings {
  const { [id]: _, ...rest } = settings.changed;
  const changed: Partial<Record<CommandId, readonly string[]>> = { ...rest };
  for (const key of COMMANDS[id].keys) {
    for (let holder = holderOf({ ...settings, changed }, key, id); holder; ) {
      changed[holder] = keysOf({ ...settings, changed }, holder).filter((one) => one !== key);
      holder = holderOf({ ...settings, changed }, key, id);
    }
  }
  return { ...settings, changed };
}

/** What was stored: unknown commands and what is no key are left out. */
export function parseKeySettings(stored: unknown): KeySettings {
  if (!isRecord(stored)) return USUAL_KEYS;
  const { changed, characters } = stored;
  const known: Partial<Record<CommandId, readonly string[]>> = {};
  for (const id of isRecord(changed) ? COMMAND_IDS : []) {
    const keys = Object.hasOwn(Object(changed), id) ? Object(changed)[id] : undefined;
    if (Array.isArray(keys)) known[id] = keys.filter(isUsable).slice(0, MOST_KEYS);
  }
  return { changed: known, characters: typeof characters === 'boolean' ? characters : true };
}

const isUsable = (key: unknown): key is string => typeof key === 'string' && isKey(key) && !isTaken(key);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
