/**
 * Windows of the same browser on this site: a provider's page on the way may have cut what leads from a window to the page
 * that opened it.
 */
const channelName = 'hearth-signed-in-again';

/** Tells the page that opened this window, by the key that it gave, that its member has signed in again. */
export function tellOpener(key: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(key);
  channel.close();
}

/** Calls when the window with this key says so; returns how to stop. What it says is worth nothing by itself: the server asks the session. */
export function onSignedInAgain(key: string, act: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === key) act();
  };
  return () => channel.close();
}
