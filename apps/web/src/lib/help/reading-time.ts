const tickMs = 1_000;

/** Calls `done` once the page was in sight for so many seconds; the returned function ends the waiting. */
export function afterReading(seconds: number, done: () => void): () => void {
  let left = seconds;
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    done();
  }, tickMs);
  return () => clearInterval(timer);
}
