import { Moon, SlidersHorizontal } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { formatNumber, plural, t } from '../../lib/i18n/i18n';
import { usePopover } from '../appearance/use-popover';
import { Icon } from '../controls/Icon';
import { Sheet } from '../controls/Sheet';
import styles from './Player.module.css';
import { PlayerSettings, type PlayerSettingsProps } from './PlayerSettings';

interface SettingsButtonProps extends PlayerSettingsProps {
  /** They come up from below there, and from over the button elsewhere. */
  isNarrow: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** Tells the speed and the time to sleep, and opens the settings of the voice. */
export function SettingsButton({ isNarrow, isOpen, onOpen, ...settings }: SettingsButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    onOpen(false);
    button.current?.focus();
  };
  const popover = usePopover({ isOpen: isOpen && !isNarrow, onClose: () => onOpen(false), onEscape: close });
  const { settings: chosen, sleep, sleepMinutes } = settings.view;
  const speed = t('listen.times', [formatNumber(chosen.speed)]);
  const sleeps = sleepMinutes === null ? '' : plural('listen.sleepLeft', sleepMinutes);

  return (
    <div class={styles.root} ref={popover}>
      <button
        ref={button}
        type="button"
        class={styles.settings}
        data-action="listen-settings"
        aria-expanded={isOpen}
        aria-label={[t('listen.settings'), speed, sleeps].filter(Boolean).join(', ')}
        onClick={() => onOpen(!isOpen)}
      >
        {sleep !== null && (
          <span class={styles.sleep}>
            <Icon of={Moon} size={15} />
            {sleepMinutes !== null && formatNumber(sleepMinutes)}
          </span>
        )}
        <bdi>{speed}</bdi>
        <Icon of={SlidersHorizontal} />
      </button>
      {isOpen && !isNarrow && (
        <div class={styles.popover} role="dialog" aria-label={t('listen.settings')}>
          <PlayerSettings {...settings} />
        </div>
      )}
      {isOpen && isNarrow && (
        <Sheet title={t('listen.settings')} onClose={close}>
          <PlayerSettings {...settings} />
        </Sheet>
      )}
    </div>
  );
}
