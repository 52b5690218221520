const message = { hearth: 1, type: 'signed-in-again' } as const;

/** Tells the page that opened this window, if it is one of ours, that its member has signed in again. */
export function tellOpener(): void {
  (window.opener as Window | null)?.postMessage(message, location.origin);
}

/** Calls when a window that this page opened says so; returns how to stop. What it says is worth nothing by itself: the server asks the session. */
export function onSignedInAgain(act: () => void): () => void {
  const onMessage = ({ origin, data }: MessageEvent<{ hearth?: unknown; type?: unknown } | null>): void => {
    if (origin === location.origin && data?.hearth === message.hearth && data.type === message.type) act();
  };
  addEventListener('message', onMessage);
  return () => removeEventListener('message', onMessage);
}
