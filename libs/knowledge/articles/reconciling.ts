import { Injectable } from '@nestjs/common';
import { diffMarkdown, mergeTexts, normaliseText, OwnedTopics, type TakenTopic } from '#conversations';
import { Members } from '#identity';
import { DomainError } from '#platform';

export interface ArticleText {
  title: string;
  body: string;
}

export interface Reconciled extends ArticleText {
  isMerged: boolean;
}

/** Two people edit at once: their changes become one text where they can, see docs/decisions/0131. */
@Injectable()
export class Reconciling {
  constructor(
    private readonly members: Members,
    private readonly owned: OwnedTopics,
  ) {}

  /** What is to be saved of a text that began with a version of an article which is taken. Throws `conflict.stale-edit`. */
  async reconcile(taken: TakenTopic, version: number, mine: ArticleText): Promise<Reconciled> {
    const { topic, body } = taken;
    if (version === body.version) return { ...mine, isMerged: false };
    const base = await this.owned.textAt(body.id, version);
    const own = { title: mine.title, body: normaliseText(mine.body).trimEnd() };
    const merged = base && mergeArticles({ title: base.title ?? topic.title, body: base.source }, own, { title: topic.title, body: body.source });
    if (merged) return { ...merged, isMerged: true };
    throw await this.stale(taken, own.body);
  }

  async requireLatest(taken: TakenTopic, version: number, mine: ArticleText): Promise<Reconciled> {
    if (version !== taken.body.version) throw await this.stale(taken, mine.body);
    return { ...mine, isMerged: false };
  }

  private async stale({ topic, body }: TakenTopic, mine: string): Promise<DomainError> {
    const editor = body.editedBy ? (await this.members.refs([body.editedBy])).get(body.editedBy) : undefined;
    return new DomainError('conflict.stale-edit', {
      message: 'Somebody changed the same lines in the meantime.',
      details: { current: { version: body.version, title: topic.title, body: body.source, editedBy: editor?.displayName ?? null }, diff: diffMarkdown(body.source, mine) },
    });
  }
}

/** Null where both changed the title, or the same lines, in different ways. */
export function mergeArticles(base: ArticleText, mine: ArticleText, theirs: ArticleText): ArticleText | null {
  const title = mine.title === base.title ? theirs.title : theirs.title === base.title || theirs.title === mine.title ? mine.title : null;
  const body = mergeTexts(base.body, mine.body, theirs.body);
  return title === null || body === null ? null : { title, body };
}
