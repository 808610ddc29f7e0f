import { RotateCcw } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { formatNumber, t } from '../../lib/i18n/i18n';
import {
  type ArticleKind,
  changesOf,
  type Scope,
  scopeInUse,
  typeAt,
  withChanges,
  withoutChanges,
} from '../../lib/shared/appearance/scopes';
import {
  FOCUSES,
  type NumberSetting,
  PAGINGS,
  PARAGRAPHS,
  PICTURES,
  RANGES,
  type TypeChanges,
  WRITINGS,
} from '../../lib/shared/appearance/settings';
import type { PaceChoice } from '../article/pace/pace-choice';
import { Button } from '../controls/Button';
import { LiveRegion } from '../controls/LiveRegion';
import styles from './AppearancePanel.module.css';
import { FontChoice } from './FontChoice';
import { OwnCssField } from './OwnCssField';
import { PaceGroup } from './PaceGroup';
import { RangeRow } from './RangeRow';
import { ScopeChoice } from './ScopeChoice';
import { Segments } from './Segments';
import { SwitchRow } from './SwitchRow';
import { ThemeChoice } from './ThemeChoice';
import { canBeVertical } from './type-attributes';
import type { AppearanceChoice } from './use-appearance';

interface AppearancePanelProps extends AppearanceChoice {
  kind: ArticleKind;
  /** Absent where it can't be learned. */
  pace?: PaceChoice | undefined;
}

/** Everything that can be chosen of how a text looks, the common things first. A change shows at once. */
export function AppearancePanel({ value, kind, pace, onChange }: AppearancePanelProps) {
  const [scope, setScope] = useState<Scope>(() => scopeInUse(value, kind));
  const [resets, setResets] = useState(0);
  const type = typeAt(value, scope, kind);
  const changed = changesOf(value, scope, kind);
  const set = (changes: TypeChanges) => onChange(withChanges(value, scope, kind, changes));
  const range = (name: NumberSetting, text: (value: number) => string) => (
    <RangeRow
      label={t(`appearance.${name}`)}
      value={type[name]}
      text={text(type[name])}
      {...RANGES[name]}
      onChange={(next) => set({ [name]: next })}
    />
  );

  return (
    <div>
      <ThemeChoice value={value.theme} onChange={(theme) => onChange({ ...value, theme })} />
      <ScopeChoice value={scope} kind={kind} onChange={setScope} />
      <section class={styles.group}>
        <Segments
          label={t('appearance.paging')}
          choices={PAGINGS.map((one) => [one, t(`appearance.pagingAs.${one}`)])}
          value={type.paging}
          onChange={(paging) => set({ paging })}
        />
        <FontChoice value={type.font} onChange={(font) => set({ font })} />
        {range('size', percent)}
        {range('measure', (characters) => formatNumber(Math.round(characters * charactersPer(kind))))}
        {range('lineHeight', (height) => formatNumber(height, { minimumFractionDigits: 2 }))}
      </section>
      <section class={styles.group}>
        <Segments
          label={t('appearance.paragraphs')}
          choices={PARAGRAPHS.map((one) => [one, t(`appearance.paragraphsAs.${one}`)])}
          value={type.paragraphs}
          onChange={(paragraphs) => set({ paragraphs })}
        />
        {canBeVertical(kind.language) && (
          <Segments
            label={t('appearance.writing')}
            choices={WRITINGS.map((one) => [one, t(`appearance.writingAs.${one}`)])}
            value={type.writing}
            onChange={(writing) => set({ writing })}
          />
        )}
        <SwitchRow
          label={t('appearance.justified')}
          value={type.justified}
          onChange={(justified) => set({ justified })}
        />
        <SwitchRow
          label={t('appearance.hyphenated')}
          value={type.hyphenated}
          onChange={(hyphenated) => set({ hyphenated })}
        />
        {range('letterSpacing', percent)}
        {range('wordSpacing', percent)}
      </section>
      <section class={styles.group}>
        <Segments
          label={t('appearance.pictures')}
          choices={PICTURES.map((one) => [one, t(`appearance.picturesAs.${one}`)])}
          value={type.pictures}
          onChange={(pictures) => set({ pictures })}
        />
        <Segments
          label={t('appearance.focus')}
          choices={FOCUSES.map((one) => [one, t(`appearance.focusAs.${one}`)])}
          value={type.focus}
          // Of a page everything is being read.
          disabled={type.paging === 'pages'}
          onChange={(focus) => set({ focus })}
        />
        <SwitchRow
          label={t('appearance.wordStarts')}
          value={type.wordStarts}
          onChange={(wordStarts) => set({ wordStarts })}
        />
      </section>
      {pace && (
        <section class={styles.group}>
          <PaceGroup pace={pace} language={kind.language} />
        </section>
      )}
      <OwnCssField key={`${scope} ${resets}`} value={type.ownCss} onChange={(ownCss) => set({ ownCss })} />
      <div class={styles.foot}>
        <Button
          icon={RotateCcw}
          action="reset-appearance"
          disabled={Object.keys(changed).length === 0}
          onClick={() => {
            onChange(withoutChanges(value, scope, kind));
            setResets(resets + 1);
          }}
        >
          {t(scope === 'everywhere' ? 'appearance.reset' : 'appearance.resetHere')}
        </Button>
      </div>
      <LiveRegion message={resets > 0 ? t('appearance.resetDone') : ''} times={resets} />
    </div>
  );
}

const percent = (part: number) => formatNumber(part, { style: 'percent' });

/** Fewer of them fill a line where each is a square. */
const charactersPer = ({ language }: ArticleKind) => (['ja', 'zh'].includes(language) ? 0.6 : 1);
