import { SvelteMap } from 'svelte/reactivity';
import type { ServerPayload } from '#contracts';
import type { Line } from '$lib/live/socket-line';
import { whenIdle } from '$lib/live/when';

type Counts = Pick<ServerPayload<'idea.votes'>, 'up' | 'down'>;

/** Votes that others cast while the page is open, by idea. */
export class LiveVotes {
  readonly counts = new SvelteMap<string, Counts>();

  /** Listens once the page is idle: to a board, or to an idea whose page has joined it already. The returned function ends it. */
  listen(spaceId?: string): () => void {
    let left = false;
    let line: Line | undefined;
    const hear = ({ topicId, up, down }: ServerPayload<'idea.votes'>): void => void this.counts.set(topicId, { up, down });
    const join = (): void => void (spaceId && line?.emit('space.join', { spaceId }));
    const cancel = whenIdle(() => {
      import('$lib/live/connection')
        .then(({ connection }) => connection())
        .then(
          (opened) => {
            if (left) return;
            line = opened;
            line.on('idea.votes', hear);
            line.on('connect', join);
            if (line.connected) join();
          },
          () => undefined,
        );
    });
    return () => {
      left = true;
      cancel();
      line?.off('idea.votes', hear);
      line?.off('connect', join);
      if (spaceId && line?.connected) line.emit('space.leave', { spaceId });
    };
  }
}
