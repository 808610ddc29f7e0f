import { Outline } from './Outline';
import { OutlineFoot } from './OutlineFoot';
import type { ReaderProps } from './reader-props';
import type { ReaderModel } from './use-reader';

type ReaderOutlineProps = Pick<ReaderProps, 'article'> & { reader: ReaderModel };

/** The outline of the text that is read, with what is left of it. */
export function ReaderOutline({ article, reader }: ReaderOutlineProps) {
  const { shown, part, partProgress, marks, goToPart } = reader.outline;
  const { pictureCount, picturesDismissed, setPicturesDismissed } = reader.pictures;
  return (
    <Outline
      entries={shown.entries}
      pace={reader.factor}
      ids={shown.places.map(({ id }) => id)}
      article={article.url}
      lang={article.lang}
      current={part}
      currentProgress={partProgress}
      marks={marks}
      onJump={goToPart}
    >
      <OutlineFoot
        minutes={reader.minutes}
        progress={reader.progress}
        missingPictures={picturesDismissed && pictureCount ? pictureCount.refused + pictureCount.failed : 0}
        onShowPictures={() => setPicturesDismissed(false)}
      />
    </Outline>
  );
}
