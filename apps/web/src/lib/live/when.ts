/** Runs a task when the browser has nothing else to do; the returned function takes it back. */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(task, 1_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: 4_000 });
  return () => cancelIdleCallback(handle);
}

const signsOfLife = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Runs a task once somebody moves, scrolls or types; the returned function takes it back. */
export function whenUsed(task: () => void): () => void {
  const stop = () => {
    for (const sign of signsOfLife) removeEventListener(sign, run);
  };
  const run = () => {
    stop();
    task();
  };
  for (const sign of signsOfLife) addEventListener(sign, run, { passive: true });
  return stop;
}
