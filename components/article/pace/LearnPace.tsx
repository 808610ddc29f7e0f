import { useEffect, useRef } from 'preact/hooks';
import { createPaceMeter } from '../../../lib/article/pace/measure-pace';
import type { PaceSample } from '../../../lib/article/pace/pace';
import { readingMinutes } from '../../../lib/article/reading-time';
import { firstVisible } from '../prose/first-visible';
import type { ProseContent } from '../prose/prose-content';
import { flowOf } from '../prose/reading-flow';

interface LearnPaceProps {
  content: ProseContent;
  scroller: HTMLElement;
  lang: string | undefined;
  onLearn: (lang: string | undefined, sample: PaceSample) => void;
}

/** A window that has stood so long since it was scrolled is being read, in milliseconds. */
const REST = 300;

/** Learns how fast somebody reads while they do. Shows nothing; there only where it is allowed. */
export function LearnPace({ content, scroller, lang, onLearn }: LearnPaceProps) {
  const tell = useRef(onLearn);
  tell.current = onLearn;
  useEffect(() => {
    const { text } = content.map;
    const meter = createPaceMeter((start, end) => readingMinutes(text.slice(start, end), lang));
    const learn = (sample: PaceSample | null) => sample && tell.current(lang, sample);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      // Who listens does not read, and a window nobody sees is not read either.
      if (document.visibilityState === 'hidden' || document.querySelector('[data-listening]')) return;
      const flow = flowOf(scroller);
      const glance = { start: firstVisible(content.map, flow, 4), end: firstVisible(content.map, flow, flow.size) };
      learn(meter.look(glance, performance.now()));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    };
    const stop = () => {
      clearTimeout(timer);
      learn(meter.stop());
    };
    const onSeen = () => (document.visibilityState === 'hidden' ? stop() : later());
    look();
    scroller.addEventListener('scroll', later, { passive: true });
    window.addEventListener('blur', stop);
    window.addEventListener('focus', later);
    window.addEventListener('pagehide', stop);
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      stop();
      scroller.removeEventListener('scroll', later);
      window.removeEventListener('blur', stop);
      window.removeEventListener('focus', later);
      window.removeEventListener('pagehide', stop);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [content, scroller, lang]);
  return null;
}
