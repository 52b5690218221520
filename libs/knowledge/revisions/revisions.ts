import { Injectable } from '@nestjs/common';
import { ArticleRestoration, type ArticleBlame, type ArticleComparison, type ArticleRevision, type ArticleSaved, type PageQuery, type Page } from '#contracts';
import { Composer, diffMarkdown, OwnedTopics } from '#conversations';
import { hasRank, Members } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, notFound, pageFrom, validate } from '#platform';
import { ArticleAccess, type VisibleArticle } from '../articles/article-access.js';
import { canWrite } from '../articles/articles.policy.js';
import { Articles } from '../articles/articles.js';
import { blame, blocksOf, diffBlocks } from './blocks.js';
import { revisionsOfArticle, textsOfArticle, textsOfVersions, type RevisionTextRow } from './revisions.queries.js';

/** So far back it is looked for who wrote a block; older ones are of the oldest of these. */
const blamedRevisions = 200;

/** What an article said before. Nothing is ever overwritten: each save is a revision, also one that brings an old text back. */
@Injectable()
export class Revisions {
  constructor(
    private readonly database: Database,
    private readonly access: ArticleAccess,
    private readonly articles: Articles,
    private readonly owned: OwnedTopics,
    private readonly composer: Composer,
    private readonly members: Members,
  ) {}

  /** Newest first. */
  async list(topicId: string, { cursor, limit }: PageQuery): Promise<Page<ArticleRevision>> {
    const { first, body } = await this.open(topicId);
    const before = cursor ? Number(decodeCursor(cursor, 1)[0]) : null;
    const rows = await this.database.query(revisionsOfArticle, [currentCommunityId(), topicId, first, before, limit + 1]);
    const refs = await this.members.refs([...rows.flatMap(({ editorId, acceptedBy }) => [editorId, acceptedBy]), body.authorId].filter((id) => id !== null));
    const of = (id: string | null) => (id ? (refs.get(id) ?? null) : null);
    // What was never edited has no row: it is as it was written.
    if (rows.length === 0 && !before) return { items: [{ version: body.version, editor: of(body.authorId), acceptedBy: null, note: null, baseVersion: null, createdAt: body.createdAt.toISOString() }], nextCursor: null };
    return pageFrom(rows, limit, ({ version }) => [version], (row) => ({ version: row.version, editor: of(row.editorId), acceptedBy: of(row.acceptedBy), note: row.note, baseVersion: row.baseVersion, createdAt: row.createdAt.toISOString() }));
  }

  /** From one version to another, as its source and as it is read. */
  async compare(topicId: string, from: number, to: number): Promise<ArticleComparison> {
    const { first, visible } = await this.open(topicId);
    const rows = await this.database.query(textsOfVersions, [currentCommunityId(), topicId, first, [from, to]]);
    const [before, after] = [rows.find(({ version }) => version === from), rows.find(({ version }) => version === to)];
    if (!before || !after) throw notFound('revision');
    const blocks = diffBlocks(blocksOf(before.source), blocksOf(after.source));
    const rendered = await Promise.all(blocks.map(async ({ kind, text }) => ({ kind, html: (await this.composer.render(text, visible.topic.spaceId)).html })));
    return { from, to, diff: diffMarkdown(wholeOf(before), wholeOf(after)), title: { before: before.title ?? visible.topic.title, after: after.title ?? visible.topic.title }, blocks: rendered };
  }

  /** Who wrote each block as it is now. */
  async blame(topicId: string): Promise<ArticleBlame> {
    const { first, visible, body } = await this.open(topicId);
    const kept = await this.database.query(textsOfArticle, [currentCommunityId(), topicId, first, blamedRevisions]);
    const texts = kept.length > 0 ? kept : [{ version: body.version, source: body.source, editorId: body.authorId, createdAt: body.createdAt }];
    const by = new Map(texts.map((text) => [text.version, text]));
    const refs = await this.members.refs(texts.flatMap(({ editorId }) => editorId ?? []));
    const items = await Promise.all(
      blame(texts).map(async ({ text, version }) => {
        const { editorId, createdAt } = by.get(version)!;
        return { html: (await this.composer.render(text, visible.topic.spaceId)).html, version, editor: editorId ? (refs.get(editorId) ?? null) : null, createdAt: createdAt.toISOString() };
      }),
    );
    return { items };
  }

  /** Makes an old text the next version; those in between stay. Throws `conflict.stale-edit` where the article changed since. */
  async restore(topicId: string, version: number, given: ArticleRestoration): Promise<ArticleSaved> {
    const input = validate(ArticleRestoration, given);
    const { first, visible } = await this.open(topicId);
    const old = await this.database.one(textsOfVersions, [currentCommunityId(), topicId, first, [version]]);
    if (!old) throw notFound('revision');
    return this.articles.replace(topicId, { version: input.version, title: old.title ?? visible.topic.title, body: old.source, note: input.note });
  }

  private async open(topicId: string): Promise<{ visible: VisibleArticle; first: number; body: Awaited<ReturnType<OwnedTopics['body']>> }> {
    const visible = await this.access.byId(topicId);
    const body = await this.owned.body(topicId);
    return { visible, body, first: firstVersionFor(visible, body.openVersion) };
  }
}

/** Readers see what was saved since the article came before them, writers their drafts too, and staff all of it. */
export function firstVersionFor({ topic, article }: VisibleArticle, openVersion: number): number {
  const actor = currentActor();
  if (hasRank(actor, 'staff')) return 1;
  return canWrite(actor, topic.spaceId) ? article.openVersion : openVersion;
}

const wholeOf = ({ title, source }: RevisionTextRow): string => (title ? `${title}\n\n${source}` : source);
