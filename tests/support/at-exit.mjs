/**
 * Does something when this process ends before it could tidy up in its own time, as when it is told to stop while a
 * browser is starting. Only what needs no waiting.
 * @param {() => void} tidyUp
 * @returns {() => void} takes it back
 */
export function atExit(tidyUp) {
  process.on('exit', tidyUp);
  return () => process.off('exit', tidyUp);
}
