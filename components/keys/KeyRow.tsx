import { Pencil, RotateCcw, Trash } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import {
  holderOf,
  type KeySettings,
  keysOf,
  withKey,
  withoutKeys,
  withUsualKeys,
} from '../../lib/shared/commands/bindings';
import type { CommandId } from '../../lib/shared/commands/commands';
import { isCharacter, isTaken, keyOf } from '../../lib/shared/commands/key';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { keyName } from '../controls/key-names';
import styles from './KeysSheet.module.css';

interface KeyRowProps {
  id: CommandId;
  settings: KeySettings;
  /** Whether it waits for a key. */
  isAsking: boolean;
  /** Null where keys can't be changed. */
  onAsk: ((isAsking: boolean) => void) | null;
  /** With what there is to say of the change. */
  onChange: (next: KeySettings, message: string) => void;
}

/** A command, its keys, and how to give it another. */
export function KeyRow({ id, settings, isAsking, onAsk, onChange }: KeyRowProps) {
  const [pressed, setPressed] = useState<string | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const label = t(`commands.${id}`);
  const keys = keysOf(settings, id);
  const wasAsking = useRef(false);
  useEffect(() => {
    setPressed(null);
    // Back from the question to where it was asked.
    if (wasAsking.current && !isAsking && row.current && !row.current.closest('dialog')?.querySelector(':focus')) {
      row.current.querySelector('button')?.focus();
    }
    wasAsking.current = isAsking;
  }, [isAsking]);

  const take = (key: string) => {
    if (isTaken(key) || holderOf(settings, key, id)) setPressed(key);
    else onChange(withKey(settings, id, key), t('keys.done', [label, keyName(key)]));
  };
  return (
    <li ref={row} class={styles.row} data-command={id}>
      <span class={styles.name}>{label}</span>
      {!isAsking && (
        <span class={styles.keys}>
          {keys.map((key) => (
            <kbd key={key} data-off={!settings.characters && isCharacter(key)}>
              {keyName(key)}
            </kbd>
          ))}
          {keys.length === 0 && <i>{t('keys.none')}</i>}
        </span>
      )}
      {onAsk && !isAsking && (
        <span class={styles.tools}>
          <IconButton
            name={t('keys.change', [label])}
            icon={Pencil}
            action="change-key"
            tooltip="end"
            onClick={() => onAsk(true)}
          />
        </span>
      )}
      {onAsk && isAsking && (
        <Question
          label={label}
          pressed={pressed}
          holder={pressed !== null && !isTaken(pressed) ? holderOf(settings, pressed, id) : null}
          onPress={take}
          onTake={() => {
            if (pressed !== null) onChange(withKey(settings, id, pressed), t('keys.done', [label, keyName(pressed)]));
          }}
          onNone={keys.length > 0 ? () => onChange(withoutKeys(settings, id), t('keys.doneNone', [label])) : undefined}
          onUsual={
            settings.changed[id] ? () => onChange(withUsualKeys(settings, id), t('keys.doneUsual', [label])) : undefined
          }
          onCancel={() => onAsk(false)}
        />
      )}
    </li>
  );
}

interface QuestionProps {
  label: string;
  /** The key that was pressed and can't simply be taken. */
  pressed: string | null;
  /** The command that has it. */
  holder: CommandId | null;
  onPress: (key: string) => void;
  onTake: () => void;
  onNone: (() => void) | undefined;
  onUsual: (() => void) | undefined;
  onCancel: () => void;
}

/** Waits for a key, and asks again where another command has it. */
function Question({ label, pressed, holder, onPress, onTake, onNone, onUsual, onCancel }: QuestionProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.key === 'Tab' || event.key === 'Enter') return;
    // Also Escape: it ends the question, not the sheet it stands in.
    event.preventDefault();
    event.stopPropagation();
    const key = keyOf(event);
    if (event.key === 'Escape') onCancel();
    else if (key !== null) onPress(key);
  };
  return (
    <div class={styles.question}>
      <button
        type="button"
        ref={button}
        class={styles.catcher}
        aria-label={t('keys.pressFor', [label])}
        onKeyDown={onKeyDown}
        onBlur={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Node && button.current?.closest('li')?.contains(relatedTarget))) onCancel();
        }}
        data-key-catcher
      >
        {t('keys.press')}
      </button>
      {onUsual && (
        <IconButton
          name={t('keys.usual', [label])}
          icon={RotateCcw}
          action="usual-key"
          tooltip="end"
          onClick={onUsual}
        />
      )}
      {onNone && (
        <IconButton name={t('keys.noKey', [label])} icon={Trash} action="no-key" tooltip="end" onClick={onNone} />
      )}
      {pressed !== null && (
        <p class={styles.conflict} role="alert">
          {holder
            ? t('keys.conflict', [keyName(pressed), t(`commands.${holder}`)])
            : t('keys.taken', [keyName(pressed)])}
          {holder && (
            <Button action="take-key" onClick={onTake}>
              {t('keys.take')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
