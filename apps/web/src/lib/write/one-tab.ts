/**
 * Holds a name for this tab until the returned function is called or the tab is closed; `taken` hears of it where another tab holds it.
 * A browser without locks, or a page that came without encryption, holds nothing. A page that is left gives the name back, as it could
 * not be kept for the way back otherwise, and asks for it again when it is shown from there.
 */
export function holdInTab(name: string, taken: () => void): () => void {
  let left = false;
  let release = (): void => undefined;
  const hold = (): void => {
    const held = new Promise<void>((ok) => (release = ok));
    const asked = (navigator.locks as LockManager | undefined)?.request(name, { ifAvailable: true }, (lock) => {
      if (lock) return held;
      if (!left) taken();
      return undefined;
    });
    // A browser can forbid locks, as where nothing may be stored.
    asked?.catch(() => undefined);
  };
  const hide = (): void => release();
  const show = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) hold();
  };
  hold();
  addEventListener('pagehide', hide);
  addEventListener('pageshow', show);
  return () => {
    left = true;
    release();
    removeEventListener('pagehide', hide);
    removeEventListener('pageshow', show);
  };
}
