import type { ServerPayload } from '#contracts';
import type { Line } from '$lib/live/socket-line';

const againEveryMs = 12_000;
const goneAfterMs = 30_000;

/** Who else has an article open to edit it. */
export class OtherEditors {
  #heard = $state.raw<{ memberId: string; name: string; at: number }[]>([]);
  readonly #articleId: string;
  readonly #me: string | undefined;

  constructor(articleId: string, me: string | undefined) {
    this.#articleId = articleId;
    this.#me = me;
  }

  get names(): string[] {
    return this.#heard.map(({ name }) => name);
  }

  /** Says that this reader edits and listens to the others, until the returned function is called. */
  join(line: Line): () => void {
    const say = () => line.emit('article.editing', { articleId: this.#articleId });
    // Whoever is not in yet is not heard.
    const enter = () => line.emit('article.join', { articleId: this.#articleId }, say);
    const hear = ({ articleId, memberId, name }: ServerPayload<'article.editing'>): void => {
      if (articleId !== this.#articleId || memberId === this.#me) return;
      const isNew = !this.#heard.some((known) => known.memberId === memberId);
      this.#heard = [...this.#heard.filter((known) => known.memberId !== memberId), { memberId, name, at: Date.now() }];
      if (isNew) say();
    };
    const again = setInterval(() => {
      say();
      const since = Date.now() - goneAfterMs;
      if (this.#heard.some(({ at }) => at < since)) this.#heard = this.#heard.filter(({ at }) => at >= since);
    }, againEveryMs);
    line.on('article.editing', hear);
    line.on('connect', enter);
    if (line.connected) enter();
    return () => {
      clearInterval(again);
      line.emit('article.leave', { articleId: this.#articleId });
      line.off('article.editing', hear);
      line.off('connect', enter);
    };
  }
}
