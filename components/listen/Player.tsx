import './listen.css';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import type { ListeningControls, OpenListening } from '../../lib/listen/controls';
import type { StepUnit } from '../../lib/listen/steps';
import { useShortcuts } from '../controls/use-shortcuts';
import type { Stage } from './begin';
import styles from './Player.module.css';
import { PlayerBar } from './PlayerBar';
import { TroubleNotice } from './TroubleNotice';
import { useFollowing } from './use-following';
import { useSpokenMarks } from './use-spoken-marks';
import { useWatched } from './use-watched';

interface PlayerProps extends Stage {
  controls: ListeningControls;
  isNarrow: boolean;
  onClose: () => void;
}

/** The bar at the foot of the reader while one listens, and the marks in the text that go with it. */
export function Player(props: PlayerProps) {
  const view = useWatched(props.controls.view);
  return view.kind === 'open' ? <OpenPlayer {...props} view={view} /> : null;
}

function OpenPlayer({ controls, content, scroller, isNarrow, onClose, view }: PlayerProps & { view: OpenListening }) {
  const { activity } = view;
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  // The plan belongs to the text it was made from; while another is being opened there is nothing to mark.
  const isOfThis = view.text.text === content.map.text;
  const sentence = (isOfThis && view.text.plan.sentences[view.sentence]) || null;
  const isPlaying = activity === 'playing';
  useSpokenMarks(content, activity === 'finished' || activity === 'waiting' ? null : sentence, controls.word);
  const { isAway, comeBack } = useFollowing(content, scroller, sentence, isPlaying);
  const step = (unit: StepUnit, direction: 1 | -1) => {
    controls.step(unit, direction);
    comeBack();
  };
  useShortcuts({
    sentenceBack: () => step('sentence', -1),
    sentenceForward: () => step('sentence', 1),
    spokenParagraphBack: () => step('paragraph', -1),
    spokenParagraphForward: () => step('paragraph', 1),
  });

  return (
    <section class={styles.player} aria-label={t('listen.title')} data-listening={activity}>
      {view.trouble && (
        <TroubleNotice
          trouble={view.trouble}
          lang={view.text.lang}
          onTryAgain={controls.toggle}
          onChooseVoice={() => setSettingsOpen(true)}
        />
      )}
      <PlayerBar
        view={view}
        isAway={isAway}
        isNarrow={isNarrow}
        isSettingsOpen={isSettingsOpen}
        onSettings={setSettingsOpen}
        onToggle={() => {
          if (!isPlaying) comeBack();
          controls.toggle();
        }}
        onStep={step}
        onComeBack={comeBack}
        onSpeed={controls.setSpeed}
        onCaptions={controls.setCaptions}
        onVoice={controls.chooseVoice}
        onSleep={controls.setSleep}
        onClose={onClose}
      />
    </section>
  );
}
