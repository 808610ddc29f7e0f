import { RotateCcw } from 'lucide-preact';
import { useContext, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { USUAL_KEYS } from '../../lib/shared/commands/bindings';
import { COMMANDS, type CommandId, type CommandScope, GROUPS } from '../../lib/shared/commands/commands';
import { Segments } from '../appearance/Segments';
import { SwitchRow } from '../appearance/SwitchRow';
import { Button } from '../controls/Button';
import { Keys } from '../controls/keys-choice';
import { LiveRegion } from '../controls/LiveRegion';
import { Modal } from '../controls/Modal';
import { ModalHead } from '../controls/ModalHead';
import { KeyRow } from './KeyRow';
import styles from './KeysSheet.module.css';

interface KeysSheetProps {
  scope: CommandScope;
  /** What can be done on the page it lies over. */
  live: readonly CommandId[];
  onClose: () => void;
}

/** Every command that can be given here with its keys, grouped; each can be given another key. */
export function KeysSheet({ scope, live, onClose }: KeysSheetProps) {
  const choice = useContext(Keys);
  const settings = choice?.value ?? USUAL_KEYS;
  const [asking, setAsking] = useState<CommandId | null>(null);
  const [said, setSaid] = useState({ message: '', times: 0 });
  const say = (message: string) => setSaid(({ times }) => ({ message, times: times + 1 }));

  return (
    <Modal label={t('keys.title')} name="keys" class={styles.sheet} isSheet onClose={onClose}>
      <div class={styles.content}>
        <ModalHead title={t('keys.title')} isWide takesFocus onClose={onClose} />
        <div class={styles.groups}>
          {GROUPS.map((group) => {
            const ids = live.filter((id) => COMMANDS[id].group === group && isIn(id, scope));
            return (
              ids.length > 0 && (
                <section key={group} class={styles.group} aria-label={t(`keys.groups.${group}`)}>
                  <h3>{t(`keys.groups.${group}`)}</h3>
                  <ul>
                    {ids.map((id) => (
                      <KeyRow
                        key={id}
                        id={id}
                        settings={settings}
                        isAsking={asking === id}
                        onAsk={choice && ((isAsking) => setAsking(isAsking ? id : null))}
                        onChange={(next, message) => {
                          setAsking(null);
                          say(message);
                          choice?.onChange(next);
                        }}
                      />
                    ))}
                  </ul>
                </section>
              )
            );
          })}
        </div>
        {choice && (
          <footer class={styles.foot}>
            <div>
              <SwitchRow
                label={t('keys.characters')}
                value={settings.characters}
                onChange={(characters) => choice.onChange({ ...settings, characters })}
              />
              <p>{t('keys.charactersWhy')}</p>
            </div>
            <Segments
              label={t('toolbarClick.title')}
              choices={choice.toolbarClick.choices.map((one) => [one, t(`toolbarClick.${one}`)])}
              value={choice.toolbarClick.value}
              onChange={choice.toolbarClick.onChange}
            />
            <Button
              icon={RotateCcw}
              action="reset-keys"
              disabled={Object.keys(settings.changed).length === 0}
              onClick={() => {
                say(t('keys.resetDone'));
                choice.onChange({ ...settings, changed: {} });
              }}
            >
              {t('keys.reset')}
            </Button>
          </footer>
        )}
        <LiveRegion message={said.message} times={said.times} />
      </div>
    </Modal>
  );
}

const isIn = (id: CommandId, scope: CommandScope) => COMMANDS[id].scopes.some((one: CommandScope) => one === scope);
