import type { AskedPost, SpamService } from './spam-service.js';

/** The service asks for an address; it gets one that is nobody's. */
const nobodysAddress = '0.0.0.0';
const kinds = { topic: 'forum-post', reply: 'reply' } as const;

/** Akismet's `comment-check` (https://akismet.com/developers/detailed-docs/comment-check/). */
export class Akismet implements SpamService {
  readonly name = 'Akismet';

  constructor(
    private readonly key: string,
    private readonly url: string,
    private readonly timeoutMs = 5_000,
  ) {}

  async isSpam({ site, permalink, kind, author, text, writtenAt }: AskedPost): Promise<boolean> {
    const body = new URLSearchParams({
      api_key: this.key,
      blog: site,
      user_ip: nobodysAddress,
      permalink,
      comment_type: kinds[kind],
      comment_author: author,
      comment_content: text,
      comment_date_gmt: writtenAt.toISOString(),
      blog_charset: 'UTF-8',
    });
    const answer = await fetch(`${this.url.replace(/\/$/, '')}/1.1/comment-check`, { method: 'POST', body, headers: { 'user-agent': 'Hearth' }, redirect: 'error', signal: AbortSignal.timeout(this.timeoutMs) });
    const said = (await answer.text()).trim();
    if (answer.ok && (said === 'true' || said === 'false')) return said === 'true';
    // What it said is not repeated: it may repeat the key.
    throw new Error(`Akismet gave no answer: ${answer.status} ${answer.headers.get('x-akismet-debug-help') ?? ''}`.trim());
  }
}
