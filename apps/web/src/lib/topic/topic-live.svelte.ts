import type { Post, Topic, TopicActivity, TopicPresence } from '#contracts';
import { api } from '$lib/api';
import type { Line } from '$lib/live/socket-line';
import { whenIdle, whenUsed } from '$lib/live/when';
import type { TopicView } from './topic-view.svelte';

const typingPause = 4_000;

/**
 * What others do in a topic while it is open. New replies are counted and shown on request; votes change in place, and what
 * was taken away goes; edits and solutions are offered. Whenever the line opens the topic is compared with what is on the screen.
 */
export class TopicLive {
  viewers = $state(0);
  typing = $state<string[]>([]);
  /** Something about the whole topic changed: its answer, title or state. */
  stale = $state<'solution' | 'topic' | null>(null);
  /** The number of the topic that this one was merged into while it was open. */
  movedTo = $state<number | null>(null);
  #latest = $state(0);
  #shown = $state(0);
  readonly #view: TopicView;
  readonly #me: string | undefined;
  #line?: Line;
  #typingSent = 0;

  constructor(view: TopicView, me: string | undefined) {
    this.#view = view;
    this.#me = me;
    this.#latest = this.#shown = view.topic.lastPosition;
  }

  /** Replies that were written since the page was loaded and are not on the screen. */
  get waiting(): number {
    return Math.max(0, this.#latest - this.#shown);
  }

  /**
   * Joins the topic: a member once the page is idle, a guest with the first sign of life, since most who come from a search
   * engine only read. The returned function leaves it.
   */
  start(): () => void {
    let left = false;
    const begin = this.#me === undefined ? whenUsed : whenIdle;
    const cancel = begin(() => {
      import('$lib/live/connection')
        .then(({ connection }) => connection())
        .then(
          (line) => {
            if (!left) this.#join(line);
          },
          () => undefined,
        );
    });
    return () => {
      left = true;
      cancel();
      this.#leave();
    };
  }

  /** Puts the waiting replies on the page; gives the id of the first. */
  async showNew(): Promise<string | undefined> {
    const { items } = await api.get<{ items: Post[] }>(`/topics/${this.#view.topic.number}/replies-after`, { position: this.#shown });
    this.#view.add(items);
    const last = items.at(-1);
    // A long absence may need several calls.
    if (last) this.#shown = last.position;
    else this.#shown = this.#latest;
    return items[0]?.id;
  }

  /** The reader's own reply is on the page already and does not wait. */
  ownReply(post: Post): void {
    this.#view.add([post]);
    if (post.position === this.#shown + 1) this.#shown = post.position;
    this.#latest = Math.max(this.#latest, post.position);
  }

  /** The page's data was loaded again. */
  refreshed(lastPosition: number): void {
    this.stale = null;
    this.#shown = lastPosition;
    this.#latest = Math.max(lastPosition, this.#latest);
  }

  /** Tells the others that this reader writes, at most every few seconds. */
  writes(): void {
    const now = Date.now();
    if (now - this.#typingSent < typingPause) return;
    this.#typingSent = now;
    this.#line?.emit('topic.typing', { topicId: this.#view.topic.id, typing: true });
  }

  stopsWriting(): void {
    if (this.#typingSent === 0) return;
    this.#typingSent = 0;
    this.#line?.emit('topic.typing', { topicId: this.#view.topic.id, typing: false });
  }

  readonly #onActivity = (activity: TopicActivity): void => {
    if (activity.topicId !== this.#view.topic.id) return;
    const mine = this.#me !== undefined && activity.actorId === this.#me;
    const { postId, lastPosition, replyCount, participantCount } = activity;
    this.#latest = Math.max(this.#latest, lastPosition);
    this.movedTo = activity.movedTo ?? null;
    this.#view.counts = { replyCount, participantCount };
    if (activity.event === 'vote.changed' && postId) {
      const { kudosCount, downvoteCount } = activity;
      this.#view.setVotes(postId, { ...(kudosCount !== undefined && { kudosCount }), ...(downvoteCount !== undefined && { downvoteCount }) });
    } else if (activity.event === 'me-too.changed' && activity.meTooCount !== undefined) this.#view.setMeToo({ meTooCount: activity.meTooCount });
    else if (mine) return;
    else if (activity.event === 'post.changed' && postId) {
      // What was taken away goes at once, and what was put back comes; a text is changed under nobody's eyes.
      if (activity.change === 'edited') this.#view.markEdited(postId);
      else this.#view.renew(postId).catch(() => this.#view.markEdited(postId));
    }
    else if (activity.event === 'solution.changed') this.stale = 'solution';
    else if (activity.event === 'topic.changed') this.stale ??= 'topic';
  };

  readonly #onPresence = (presence: TopicPresence): void => {
    if (presence.topicId !== this.#view.topic.id) return;
    this.viewers = presence.viewers;
    this.typing = presence.typing;
  };

  readonly #rejoin = (): void => {
    this.#line?.emit('topic.join', { topicId: this.#view.topic.id });
    void this.#catchUp();
  };

  #join(line: Line): void {
    this.#line = line;
    line.on('topic.activity', this.#onActivity);
    line.on('topic.presence', this.#onPresence);
    line.on('connect', this.#rejoin);
    if (line.connected) this.#rejoin();
  }

  #leave(): void {
    const line = this.#line;
    if (!line) return;
    line.emit('topic.leave', { topicId: this.#view.topic.id });
    line.off('topic.activity', this.#onActivity);
    line.off('topic.presence', this.#onPresence);
    line.off('connect', this.#rejoin);
    this.#line = undefined;
  }

  /** What happened between the page's data, or the loss of the connection, and now. */
  async #catchUp(): Promise<void> {
    try {
      this.#compare((await this.#view.lookAgain()).topic);
    } catch {
      // The next message or connection tells it.
    }
  }

  #compare(now: Topic): void {
    const shown = this.#view.topic;
    if (now.id !== shown.id) {
      this.movedTo = now.number;
      return;
    }
    this.#latest = Math.max(this.#latest, now.lastPosition);
    this.#view.counts = now;
    if (now.solvedAt !== shown.solvedAt) this.stale = 'solution';
    else if (now.version !== shown.version || now.closedAt !== shown.closedAt || now.lockedAt !== shown.lockedAt || now.pinned !== shown.pinned) this.stale ??= 'topic';
  }
}
