import { type PaceSample, PLAUSIBLE } from './pace';

/** What is in the window at a moment: offsets of the text, end exclusive. */
export interface Glance {
  start: number;
  end: number;
}

export interface PaceMeter {
  /** What is in view now. Times are in milliseconds. Says what a stretch that ended has shown. */
  look(glance: Glance, time: number): PaceSample | null;
  /** The reading is broken off: the window is hidden, or something else is done in it. */
  stop(): PaceSample | null;
}

/** A stretch is told once it is so long, in minutes most people take, and is worth telling when broken off after so many. */
const STRETCH = 1;
const SHORTEST = 0.4;
/** Nobody who looks at a window thrice as long as it takes to read it is reading; but everybody may look up so long, in milliseconds. */
const AWAY = { times: PLAUSIBLE.max, least: 20_000 };
/** A first move of less than this share of the window says nothing: one has read ahead of it. */
const FIRST_MOVE = 0.5;

interface Stretch {
  glance: Glance;
  time: number;
  minutes: number;
  milliseconds: number;
  hasMoved: boolean;
}

/**
 * Measures how fast somebody reads by how text leaves the window. Only what goes on steadily counts: a jump over text
 * that was never in view, going back, flying over it, and a window that stands too long all end a stretch, and the time
 * of what ended it is not counted.
 * @param minutesOf minutes most people take from one offset of the text to another
 */
export function createPaceMeter(minutesOf: (start: number, end: number) => number): PaceMeter {
  let stretch: Stretch | null = null;

  function finish(least: number): PaceSample | null {
    const { minutes, milliseconds } = stretch ?? { minutes: 0, milliseconds: 0 };
    if (minutes < least) return null;
    const ratio = milliseconds / 60_000 / minutes;
    return ratio >= PLAUSIBLE.min && ratio <= PLAUSIBLE.max ? { ratio, minutes } : null;
  }
  function begin(glance: Glance, time: number, hasMoved = false): void {
    stretch = { glance, time, minutes: 0, milliseconds: 0, hasMoved };
  }

  return {
    look(glance, time) {
      if (!stretch) {
        begin(glance, time);
        return null;
      }
      const { glance: last } = stretch;
      if (glance.start === last.start) return null;
      const took = time - stretch.time;
      const window = minutesOf(last.start, last.end);
      const isOn = glance.start > last.start && glance.start <= last.end;
      const read = isOn ? minutesOf(last.start, glance.start) : 0;
      const isAway = took > Math.max(AWAY.least, AWAY.times * window * 60_000);
      // Of little text the time says nothing: it may leave the window line by line.
      const isFlight = read > window / 3 && took / 60_000 < read * PLAUSIBLE.min;
      if (!isOn || isAway || isFlight) {
        const told = finish(SHORTEST);
        begin(glance, time);
        return told;
      }
      const counts = stretch.hasMoved || read >= window * FIRST_MOVE;
      stretch = {
        glance,
        time,
        minutes: stretch.minutes + (counts ? read : 0),
        milliseconds: stretch.milliseconds + (counts ? took : 0),
        hasMoved: true,
      };
      if (stretch.minutes < STRETCH) return null;
      const told = finish(STRETCH);
      begin(glance, time, true);
      return told;
    },
    stop() {
      const told = finish(SHORTEST);
      stretch = null;
      return told;
    },
  };
}
