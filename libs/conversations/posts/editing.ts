import { Injectable } from '@nestjs/common';
import { PostEdit, TopicEdit, type PostSource, type Revision } from '#contracts';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, validate } from '#platform';
import { Tags } from '#spaces';
import { AttachmentsRepository } from '../files/attachments.repository.js';
import { Composer, type Composed } from './composer.js';
import { diffMarkdown, slugify } from '../content/index.js';
import type { PostRow } from './posts.entity.js';
import { postAbilities, postMissing } from './posts.policy.js';
import { revisionsOfPost, type RevisionRow } from './posts.queries.js';
import { PostsRepository } from './posts.repository.js';
import { Withholding } from './withholding.js';
import { TopicEvents } from '../topics/topic-events.js';
import type { TopicRow } from '../topics/topics.entity.js';
import { authorize, TopicAccess, type VisiblePost } from '../topics/topic-access.js';
import { isModerator, topicAbilities, topicMissing } from '../topics/topics.policy.js';
import { TopicsRepository } from '../topics/topics.repository.js';

/** Changes texts; whoever edits an outdated version is shown the difference and overwrites nothing. */
@Injectable()
export class Editing {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly composer: Composer,
    private readonly members: Members,
    private readonly tags: Tags,
    private readonly topics: TopicsRepository,
    private readonly posts: PostsRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly events: TopicEvents,
    private readonly withholding: Withholding,
  ) {}

  async source(postId: string): Promise<PostSource> {
    const visible = await this.access.post(postId);
    this.authorizeEdit(visible);
    return { id: postId, version: visible.post.version, body: visible.post.source };
  }

  async editPost(postId: string, given: PostEdit): Promise<void> {
    const input = validate(PostEdit, given);
    const editorId = await this.access.authorizeWriting();
    const visible = await this.access.post(postId);
    this.authorizeEdit(visible);
    const body = await this.composer.compose(input.body, visible.space.id);
    await this.database.tx.run(async () => {
      const post = (await this.posts.lock(postId))!;
      if (post.version !== input.version) throw await this.staleEdit(post, input.body);
      await this.revise(post, visible, body, { editorId, acceptedBy: null, reason: input.reason || null });
      if (post.hiddenAt && post.source !== body.source) await this.hiddenEdited(post, editorId);
    });
  }

  /** Writes another text as the next version of a post, whose row this transaction holds; who may is the caller's to ask. */
  async revise(post: PostRow, { topic }: VisiblePost, body: Composed, revision: { editorId: string; acceptedBy: string | null; reason: string | null }): Promise<void> {
    if (post.source !== body.source) await this.write(post, topic, { ...revision, title: post.kind === 'body' ? topic.title : null, body });
  }

  /** Writes the next version, with a title where it is a topic's body. */
  async write(
    post: PostRow,
    topic: Pick<TopicRow, 'spaceId' | 'title' | 'solutionPostId'>,
    { body, ...revision }: { title: string | null; body: Composed; editorId: string; acceptedBy: string | null; reason: string | null; baseVersion?: number | null },
  ): Promise<void> {
    const { editorId } = revision;
    await this.keepRevisions(post, { ...revision, titleBefore: post.kind === 'body' ? topic.title : null, source: body.source });
    await this.posts.update(post.id, { source: body.source, html: body.html, rendererVersion: body.rendererVersion, version: post.version + 1, editedAt: new Date(), editedBy: editorId });
    await this.attachments.claim(post.id, body.attachmentIds, editorId);
    await this.topics.linkTo(post.topicId, body.linkedTopicIds, 'link');
    if (post.kind === 'body') await this.topics.update(post.topicId, { excerpt: body.excerpt() });
    if (topic.solutionPostId === post.id) await this.topics.update(post.topicId, { solutionExcerpt: body.excerpt() });
    await this.events.publish('post.changed', { topicId: post.topicId, spaceId: topic.spaceId, postId: post.id, actorId: editorId, change: 'edited' });
  }

  /** What a hidden post said before stays with the moderators; an author's edit in time shows the post again. */
  private async hiddenEdited(post: PostRow, editorId: string): Promise<void> {
    await this.posts.update(post.id, { openVersion: post.version + 1 });
    const mended = editorId === post.authorId && post.mendableUntil !== null && post.mendableUntil > new Date();
    if (mended) await this.withholding.put(post.id, { kind: 'shown' }, editorId);
  }

  async editTopic(number: number, given: TopicEdit): Promise<void> {
    const input = validate(TopicEdit, given);
    const editorId = await this.access.authorizeWriting();
    const { topic, space } = await this.access.byOwnNumber(number);
    authorize(topicAbilities(currentActor(), topic).edit, 'You may not edit this topic.', topicMissing(currentActor(), topic).edit);
    const title = input.title === undefined ? topic.title : await this.composer.title(input.title);
    await this.database.tx.run(async () => {
      const row = (await this.topics.lock(topic.id))!;
      if (row.version !== input.version) {
        throw new DomainError('conflict.stale-edit', {
          message: 'Somebody changed this topic in the meantime.',
          details: { current: { version: row.version, title: row.title, tags: row.tags, product: row.product, productVersion: row.productVersion } },
        });
      }
      const tags = input.tags && (await this.tags.resolve(input.tags));
      if (tags) await this.topics.setTags(topic.id, row.spaceId, tags);
      if (title !== row.title) await this.keepTitle(topic.id, row.title, title, editorId);
      await this.topics.update(topic.id, {
        title,
        slug: slugify(title),
        version: row.version + 1,
        ...(tags && { tags: tags.map(({ slug }) => slug) }),
        ...(input.product !== undefined && { product: input.product || null }),
        ...(input.productVersion !== undefined && { productVersion: input.productVersion || null }),
      });
      await this.events.publish('topic.changed', { topicId: topic.id, spaceId: space.id, actorId: editorId, change: 'edited' });
    });
  }

  /** Newest first, each with the difference to the version before. */
  async revisions(postId: string): Promise<Revision[]> {
    const visible = await this.access.post(postId);
    authorize(postAbilities(currentActor(), visible.post, { topic: visible.topic, downvotes: false }).history, 'You may not see this history.');
    // Who may read which version of an article is asked where articles are.
    const isArticle = visible.topic.kind === 'article' && visible.post.kind === 'body';
    const rows = await this.database.query<RevisionRow>(revisionsOfPost, [currentCommunityId(), postId, isModerator(currentActor(), visible.topic.spaceId) && !isArticle]);
    const editors = await this.members.refs(rows.flatMap(({ editorId, acceptedBy }) => [editorId, acceptedBy]).filter((id) => id !== null));
    return rows.map((row, at) => ({
      version: row.version,
      editor: row.editorId ? (editors.get(row.editorId) ?? null) : null,
      acceptedBy: row.acceptedBy ? (editors.get(row.acceptedBy) ?? null) : null,
      reason: row.reason,
      createdAt: row.createdAt.toISOString(),
      diff: diffMarkdown(fullText(rows[at + 1]), fullText(row)),
    }));
  }

  private authorizeEdit({ post, topic }: VisiblePost): void {
    const place = { topic, downvotes: false };
    authorize(postAbilities(currentActor(), post, place).edit, 'You may not edit this post.', postMissing(currentActor(), post, place).edit);
  }

  private async staleEdit(post: PostRow, mine: string): Promise<DomainError> {
    const editor = post.editedBy ? (await this.members.refs([post.editedBy])).get(post.editedBy) : undefined;
    return new DomainError('conflict.stale-edit', {
      message: 'Somebody changed this post in the meantime.',
      details: { current: { version: post.version, body: post.source, editedBy: editor?.displayName ?? null }, diff: diffMarkdown(post.source, mine) },
    });
  }

  private async keepTitle(topicId: string, before: string, title: string, editorId: string): Promise<void> {
    const body = (await this.posts.bodyOf(topicId))!;
    await this.keepRevisions(body, { titleBefore: before, title, source: body.source, reason: null, editorId, acceptedBy: null });
    await this.posts.update(body.id, { version: body.version + 1 });
  }

  private async keepRevisions(
    post: PostRow,
    next: { title: string | null; titleBefore?: string | null; source: string; reason: string | null; editorId: string; acceptedBy: string | null; baseVersion?: number | null },
  ): Promise<void> {
    const { titleBefore = next.title } = next;
    await this.posts.keepRevision({ postId: post.id, version: post.version, title: titleBefore, source: post.source, editorId: post.editedBy ?? post.authorId, acceptedBy: null, reason: null, baseVersion: null, createdAt: post.editedAt ?? post.createdAt });
    await this.posts.keepRevision({ postId: post.id, version: post.version + 1, title: next.title, source: next.source, editorId: next.editorId, acceptedBy: next.acceptedBy, reason: next.reason, baseVersion: next.baseVersion ?? null, createdAt: new Date() });
  }
}

function fullText(row: RevisionRow | undefined): string {
  if (!row) return '';
  return row.title ? `${row.title}\n\n${row.source}` : row.source;
}
