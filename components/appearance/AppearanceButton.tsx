import { CaseSensitive } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import type { ArticleKind } from '../../lib/shared/appearance/scopes';
import type { PaceChoice } from '../article/pace/pace-choice';
import { IconButton } from '../controls/IconButton';
import { Sheet } from '../controls/Sheet';
import { useShortcuts } from '../controls/use-shortcuts';
import styles from './AppearanceButton.module.css';
import type { AppearancePanel } from './AppearancePanel';
import type { AppearanceChoice } from './use-appearance';
import { usePopover } from './use-popover';

interface AppearanceButtonProps extends AppearanceChoice {
  kind: ArticleKind;
  /** The settings come up from below there, and from under the button elsewhere. */
  isNarrow: boolean;
  pace?: PaceChoice | undefined;
}

/** The button beside the text that opens its settings. They are loaded when they are first asked for. */
export function AppearanceButton({ kind, isNarrow, ...choice }: AppearanceButtonProps) {
  const [open, setOpen] = useState(false);
  const [Panel, setPanel] = useState<typeof AppearancePanel | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isShown = open && Panel !== null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const popover = usePopover({ isOpen: isShown && !isNarrow, onClose: () => setOpen(false), onEscape: close });

  const toggle = () => {
    setOpen(!open);
    if (Panel) return;
    import('./AppearancePanel').then(
      (loaded) => setPanel(() => loaded.AppearancePanel),
      (error: unknown) => console.error(error),
    );
  };

  useShortcuts({ appearance: toggle });

  return (
    <div ref={popover}>
      <IconButton
        name={t('appearance.title')}
        icon={CaseSensitive}
        command="appearance"
        action="appearance"
        expanded={isShown}
        buttonRef={button}
        onClick={toggle}
      />
      {isShown && !isNarrow && (
        <div class={styles.popover} role="dialog" aria-label={t('appearance.title')} data-appearance-panel>
          <Panel {...choice} kind={kind} />
        </div>
      )}
      {isShown && isNarrow && (
        <Sheet title={t('appearance.title')} onClose={() => setOpen(false)}>
          <div class={styles.sheet} data-appearance-panel>
            <Panel {...choice} kind={kind} />
          </div>
        </Sheet>
      )}
    </div>
  );
}
