import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Reader } from '../../components/article/Reader';
import { ReaderSkeleton } from '../../components/article/ReaderSkeleton';
import { Keys } from '../../components/controls/keys-choice';
import { late } from '../../components/controls/late';
import { ExportHost } from '../../components/export/ExportHost';
import { ColourNamingHost } from '../../components/notes/ColourNamingHost';
import type { ReadingPosition } from '../../lib/article/kept-article';
import { openLibrary } from '../../lib/browser/pages';
import { toolbarClicks } from '../../lib/browser/side-panel';
import { t } from '../../lib/i18n/i18n';
import type { ListenAloud } from '../../lib/listen/controls';
import type { AppearanceModel } from '../../lib/state/appearance';
import type { ColourNaming } from '../../lib/state/colour-names';
import { exportDialog } from '../../lib/state/export-dialog';
import { goOnInPage } from '../../lib/state/going-on';
import type { KeysModel } from '../../lib/state/keys';
import type { MarkOnPage } from '../../lib/state/mark-on-page';
import { marksOf } from '../../lib/state/marks-of';
import { type PaceModel, paceChoice } from '../../lib/state/pace';
import type { PageReader } from '../../lib/state/page-reader';
import type { PageView } from '../../lib/state/page-view';
import type { TakeOut } from '../../lib/state/take-out';
import { trimOf } from '../../lib/state/trimming';
import type { UsualColour } from '../../lib/state/usual-colour';

// What says that something was done comes after it.
const Refusal = late(async () => (await import('../../components/article/Refusal')).Refusal);
const Toast = late(async () => (await import('../../components/controls/Toast')).Toast);
const TakeOutToast = late(async () => (await import('../../components/controls/TakeOutToast')).TakeOutToast);

interface PopupAppProps {
  place: 'popup' | 'panel';
  /** Where the panel begins, as the popup it was opened from has told it. */
  beginAt: ReadonlySignal<ReadingPosition | null>;
  /** Goes on in the panel; absent where there is none. Must be called straight from a click. */
  onOpenPanel: ((position: ReadingPosition | null) => void) | undefined;
  keys: KeysModel;
  appearance: AppearanceModel;
  pace: PaceModel;
  listenAloud: ListenAloud;
  reader: PageReader;
  takeOut: TakeOut;
  markOnPage: MarkOnPage;
  pencil: UsualColour;
  /** What the colours are called, when it is known. */
  colours: ReadonlySignal<ColourNaming | null>;
}

/** What the popup shows: the page's article, why there is none, or that it is being read. */
export function PopupApp({ keys: { value, changeKeys, changeToolbarClick }, colours, ...props }: PopupAppProps) {
  const { keys, toolbarClick } = value.value;
  const names = colours.value;
  return (
    <Keys.Provider
      value={{
        value: keys,
        onChange: changeKeys,
        toolbarClick: { value: toolbarClick, choices: toolbarClicks(), onChange: changeToolbarClick },
      }}
    >
      <ColourNamingHost names={names?.value.value ?? null} onChange={(next) => names?.change(next)}>
        <Page {...props} />
      </ColourNamingHost>
    </Keys.Provider>
  );
}

function Page({ reader, takeOut, ...props }: Omit<PopupAppProps, 'keys' | 'colours'>) {
  const view = reader.view.value;
  const dialog = exportDialog(takeOut);
  if (view.kind === 'loading') return <ReaderSkeleton />;
  if (view.kind === 'refused') {
    return (
      <Refusal
        reason={view.reason}
        detail={view.detail}
        onOpenLibrary={() => void openLibrary()}
        onTryAgain={() => void reader.open()}
      />
    );
  }
  return (
    <>
      <PageArticle {...props} view={view} reader={reader} takeOut={takeOut} />
      {dialog && <ExportHost {...dialog} />}
      <TakeOutToast news={takeOut.outcome.value} onExpire={takeOut.forget} />
      {props.markOnPage.hasFailed.value && <Toast message={t('livePage.failed')} onExpire={props.markOnPage.forget} />}
    </>
  );
}

function PageArticle({
  place,
  beginAt,
  onOpenPanel,
  appearance,
  pace,
  listenAloud,
  view,
  reader,
  takeOut,
  markOnPage,
  pencil,
}: Omit<PopupAppProps, 'keys' | 'colours'> & { view: Extract<PageView, { kind: 'article' }> }) {
  const { article, source } = view;
  const reading = reader.reading.value;
  const notes = reading?.notes;
  const removed = notes?.removed.value;
  const highlights = notes?.highlights.value ?? [];
  const { joining, trimming } = reader;
  const taken = trimming.lastTaken.value;
  const joinState = joining.state.value;
  const pictures = useMemo(
    () =>
      source === 'library' && reading
        ? // A picture that is not kept is still to be had from the page this popup stands beside.
          ({ kind: 'kept', urlOf: (src: string) => reading.pictures.of(src) ?? src } as const)
        : ({ kind: 'live' } as const),
    [article, source],
  );

  return (
    <Reader
      article={article.metadata}
      html={article.html}
      pictures={pictures}
      place={place}
      appearance={{ value: appearance.value.value, onChange: appearance.change }}
      pace={paceChoice(pace)}
      listenAloud={listenAloud}
      keep={reader.keep.value}
      highlights={highlights}
      noteWanted={markOnPage.noteWanted.value ?? undefined}
      livePage={{
        host: markOnPage.host.value,
        onMark: () => void markOnPage.start().then((isOn) => isOn && place === 'popup' && close()),
        isByItself: markOnPage.isByItself,
        onByItself: markOnPage.showByItself,
      }}
      initialPosition={beginAt.value ?? (view.source === 'library' ? view.position : undefined)}
      changed={view.source === 'library' && view.changed}
      notUpdated={reader.notUpdated.value}
      morePages={
        joinState
          ? { state: joinState, onAdd: (howMany) => void joining.add(howMany), onStop: joining.stop }
          : undefined
      }
      failure={notes?.failure.value ?? reading?.articleNote.failure.value ?? null}
      articleNote={{
        value: reading?.articleNote.text.value ?? '',
        onBegin: reading ? undefined : () => void reader.keepIt(),
        onChange: async (text, base) =>
          (await (reading ?? (await reader.keepIt()))?.articleNote.write(text, base)) ?? false,
      }}
      trim={trimOf(trimming, article.metadata.url)}
      undo={taken ? { id: taken.id, kind: 'passage' } : removed ? { id: removed.id, kind: removed.kind } : null}
      onKeep={() => void reader.keepIt()}
      onAllowPictures={reader.allowPictures}
      onRetryPictures={() => void reader.retryPictures()}
      usualColour={pencil.value.value}
      onHighlight={(selectors, colour) => {
        pencil.use(colour);
        void reader.highlight(selectors, colour);
      }}
      onNote={async (id, text, base) => (await notes?.write(id, text, base)) ?? false}
      marks={notes && marksOf(notes)}
      onRecolour={(id, colour) => void notes?.recolour(id, colour)}
      onRemoveHighlight={(id) => void notes?.remove(id)}
      onPosition={(position, progress) => void reading?.savePosition(position, progress)}
      onExport={(to) => void takeOut.article(to, { ...article, articleId: reading?.articleId })}
      onExportAs={() => void takeOut.open({ kind: 'article', article: { ...article, articleId: reading?.articleId } })}
      onUndo={() => (taken ? trimming.undo() : void notes?.undoRemove())}
      onUndoExpired={() => (taken ? trimming.forget() : notes?.forgetRemoved())}
      onUpdateCopy={() => void reader.updateCopy()}
      onOpenPanel={onOpenPanel && ((where) => onOpenPanel(where?.position ?? null))}
      onOpenPage={(where) =>
        void goOnInPage(reader, where, openLibrary).then((isOpen) => isOpen && place === 'popup' && close())
      }
      onOpenLibrary={() => void openLibrary()}
    />
  );
}
