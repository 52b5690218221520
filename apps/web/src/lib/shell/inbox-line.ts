import { connection } from '$lib/live/connection';
import type { Line } from '$lib/live/socket-line';

/** Several things at once are told once. */
const pauseMs = 250;

/** Calls `changed` when something changed in the member's inbox, and after a lost connection; the returned function ends it. */
export function followInbox(memberId: string, changed: () => void): () => void {
  let line: Line | undefined;
  let ended = false;
  let wasConnected = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(pause);
    pause = setTimeout(changed, pauseMs);
  };
  const heard = ({ memberId: whose }: { memberId: string }): void => {
    if (whose === memberId) tell();
  };
  const join = (): void => {
    line?.emit('member.join', { memberId });
    // What came while the line was down was not heard.
    if (wasConnected) tell();
    wasConnected = true;
  };
  connection().then(
    (opened) => {
      if (ended) return;
      line = opened;
      line.on('inbox.changed', heard);
      line.on('connect', join);
      if (line.connected) join();
    },
    () => undefined,
  );
  return () => {
    ended = true;
    clearTimeout(pause);
    line?.emit('member.leave', { memberId });
    line?.off('inbox.changed', heard);
    line?.off('connect', join);
  };
}
