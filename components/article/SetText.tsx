import { frenchParts, isFrench } from './prose/french-spaces';

interface SetTextProps {
  text: string;
  /** The language it is in. */
  lang: string | undefined;
}

/** A line of the article that is not its text, its spaces set as those of the text are. */
export function SetText({ text, lang }: SetTextProps) {
  if (!isFrench(lang)) return <>{text}</>;
  return (
    <>
      {frenchParts(text).map((part, index) =>
        part.space ? (
          <span key={index} data-space={part.space}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
