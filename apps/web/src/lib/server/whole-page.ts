import { dev } from '$app/environment';
import { currentRequest } from './request';

/**
 * A finished page passes Kit by: Kit would go over its text three more times, to encode it, to measure it, and for a tag that
 * is another one each time, as the policy's nonce in the text is. The server sends it as it ends Kit's empty answer.
 */
export class WholePage {
  #text: string | undefined;

  /** What Kit is given in the page's place. In development Kit compares the two. */
  take(text: string): string {
    if (dev) return text;
    this.#text = text;
    return '';
  }

  /** Throws where Kit sends more after the page: none of our loads may give a promise. */
  hand({ headers }: Response): void {
    if (this.#text === undefined) return;
    if (!headers.has('etag')) throw new Error('A page goes out whole: a load gave a promise.');
    const page = Buffer.from(this.#text);
    headers.delete('etag');
    headers.set('content-length', String(page.length));
    currentRequest().page = page;
  }
}
