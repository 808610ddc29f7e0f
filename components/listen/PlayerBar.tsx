import {
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  LocateFixed,
  Pause,
  Play,
  SkipBack,
  SkipForward,
  X,
} from 'lucide-preact';
import { plural, t } from '../../lib/i18n/i18n';
import { isUnderWay, type OpenListening } from '../../lib/listen/controls';
import { type StepUnit, secondsLeft } from '../../lib/listen/steps';
import type { CommandId } from '../../lib/shared/commands/commands';
import { roundedMinutes } from '../article/rounded-minutes';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import styles from './Player.module.css';
import type { PlayerSettingsProps } from './PlayerSettings';
import { SettingsButton } from './SettingsButton';

interface PlayerBarProps extends PlayerSettingsProps {
  /** The person has scrolled away from what is being read. */
  isAway: boolean;
  isNarrow: boolean;
  onToggle: () => void;
  onStep: (unit: StepUnit, direction: 1 | -1) => void;
  onComeBack: () => void;
  onClose: () => void;
  isSettingsOpen: boolean;
  onSettings: (isOpen: boolean) => void;
}

/** The controls of the voice. They point as on every player, whichever way the language is written. */
export function PlayerBar(props: PlayerBarProps) {
  const { isAway, isNarrow, onToggle, onStep, onComeBack, onClose, isSettingsOpen, onSettings, ...settings } = props;
  const { view } = settings;
  const isActive = isUnderWay(view);
  const isMute = view.trouble === 'noVoices' || view.trouble === 'unsupported';
  const stepButton = (unit: StepUnit, direction: 1 | -1) => (
    <IconButton
      name={t(direction < 0 ? `listen.back.${unit}` : `listen.forward.${unit}`)}
      icon={ICONS[unit][direction < 0 ? 0 : 1]}
      action={`listen-${direction < 0 ? 'back' : 'forward'}-${unit}`}
      tooltip={isNarrow && unit === 'section' ? 'end' : direction < 0 ? 'start' : 'middle'}
      command={commandFor(unit, direction)}
      disabled={isMute}
      onClick={() => onStep(unit, direction)}
    />
  );
  return (
    <div class={styles.bar}>
      <div class={styles.steps} dir="ltr">
        {!isNarrow && stepButton('section', -1)}
        {stepButton('paragraph', -1)}
        {stepButton('sentence', -1)}
        <IconButton
          name={t(isActive ? 'listen.pause' : 'listen.play')}
          icon={isActive ? Pause : Play}
          command="listen"
          action="listen-toggle"
          filled
          disabled={isMute}
          onClick={onToggle}
        />
        {stepButton('sentence', 1)}
        {stepButton('paragraph', 1)}
        {!isNarrow && stepButton('section', 1)}
      </div>
      <div class={styles.now}>
        {isAway && !isMute ? (
          <Button icon={LocateFixed} action="listen-come-back" onClick={onComeBack}>
            {t(isNarrow ? 'listen.comeBackShort' : 'listen.comeBack')}
          </Button>
        ) : isMute ? null : (
          <WhatIsRead view={view} />
        )}
        {isNarrow && (
          <div class={styles.sections} dir="ltr">
            {stepButton('section', -1)}
            {stepButton('section', 1)}
          </div>
        )}
      </div>
      <div class={styles.end}>
        <SettingsButton {...settings} isNarrow={isNarrow} isOpen={isSettingsOpen} onOpen={onSettings} />
        <IconButton name={t('listen.stop')} icon={X} action="listen-stop" tooltip="end" onClick={onClose} />
      </div>
    </div>
  );
}

/** The section and the time left, on one line. */
function WhatIsRead({ view }: { view: OpenListening }) {
  const { plan, title, lang } = view.text;
  const { section = 0 } = plan.sentences[view.sentence] ?? {};
  const minutes = secondsLeft(plan, view.sentence, view.settings.captions, view.settings.speed) / 60;
  // Of what goes wrong the notice above tells.
  const state =
    view.trouble || view.activity === 'playing' || view.activity === 'paused'
      ? null
      : t(`listen.state.${view.activity}`);
  return (
    <p class={styles.what}>
      {state === null && (
        <bdi class={styles.section} lang={lang || undefined}>
          {plan.sections[section] || title}
        </bdi>
      )}
      <span>{state ?? plural('reader.minutesLeft', roundedMinutes(minutes))}</span>
    </p>
  );
}

const ICONS = {
  sentence: [ChevronLeft, ChevronRight],
  paragraph: [ChevronsLeft, ChevronsRight],
  section: [SkipBack, SkipForward],
} as const;

function commandFor(unit: StepUnit, direction: 1 | -1): CommandId | undefined {
  const way = direction < 0 ? 'Back' : 'Forward';
  if (unit === 'sentence') return `sentence${way}`;
  return unit === 'paragraph' ? `spokenParagraph${way}` : undefined;
}
