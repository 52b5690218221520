import { Injectable } from '@nestjs/common';
import type { PostSource } from '#contracts';
import { currentActor, currentCommunityId, Database, DomainError, Signals } from '#platform';
import { AttachmentsRepository } from '../files/attachments.repository.js';
import { authorize, TopicAccess, type VisiblePost } from '../topics/topic-access.js';
import { Composer, type Composed } from './composer.js';
import { Editing } from './editing.js';
import type { PostRow } from './posts.entity.js';
import { postAbilities, postMissing } from './posts.policy.js';
import { isFrozenFor } from '../topics/topics.policy.js';
import { PostsRepository } from './posts.repository.js';

/** A text as it is to be written, and what to say of it. */
export interface AcceptedText {
  /** The version that it is to follow. */
  version: number;
  body: Composed;
  /** Who suggested it. */
  editorId: string;
  acceptedBy: string;
  reason: string | null;
}

/** Texts of posts as others would have them; what becomes of them is another's to decide. */
@Injectable()
export class SuggestedTexts {
  private mayWriteArticle: (visible: VisiblePost) => Promise<boolean> = async () => false;

  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly composer: Composer,
    private readonly editing: Editing,
    private readonly posts: PostsRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly signals: Signals,
  ) {}

  /** Whoever knows the rules of articles says when the server starts whether the actor may write the text of one. */
  articlesBy(mayWrite: (visible: VisiblePost) => Promise<boolean>): void {
    this.mayWriteArticle = mayWrite;
  }

  /** What a suggestion starts from. */
  async source(postId: string): Promise<PostSource> {
    const { post } = await this.suggestible(postId);
    return { id: postId, version: post.version, body: post.source };
  }

  /** A post to which the actor may suggest another text. */
  async suggestible(postId: string): Promise<VisiblePost> {
    const visible = await this.access.post(postId);
    const place = { topic: visible.topic, downvotes: false };
    authorize(postAbilities(currentActor(), visible.post, place).suggestEdit, 'You may not suggest an edit of this post.', postMissing(currentActor(), visible.post, place).suggestEdit);
    return visible;
  }

  /** A text within the limits of the actor. */
  compose(body: string, { space }: VisiblePost): Promise<Composed> {
    return this.composer.compose(body, space.id);
  }

  /** What somebody else wrote within their limits. */
  recompose(source: string, { space }: VisiblePost): Promise<Composed> {
    return this.composer.compose(source, space.id, { byOthers: true });
  }

  /** Images of a suggestion are seen by who sees the post, and stay. */
  async keepImages(postId: string, { attachmentIds }: Composed, memberId: string): Promise<void> {
    await this.attachments.claim(postId, attachmentIds, memberId);
  }

  /** Takes the post for this transaction. */
  async lock(postId: string): Promise<PostRow> {
    return (await this.posts.lock(postId))!;
  }

  /** Makes an accepted text the next version of the post; returns the version. Throws `conflict.stale-edit` where it is not the next one any more. */
  async write(visible: VisiblePost, { version, body, editorId, acceptedBy, reason }: AcceptedText): Promise<number> {
    const isArticle = visible.post.kind === 'body' && visible.topic.kind === 'article';
    authorize(!isArticle || (await this.mayWriteArticle(visible)), 'Who may edit this article decides.');
    authorize(visible.post.kind !== 'body' || !isFrozenFor(currentActor(), visible.topic), 'The text of this topic stays as it is.');
    const post = await this.lock(visible.post.id);
    if (post.version !== version) throw new DomainError('conflict.stale-edit', { message: 'Somebody changed this post in the meantime.', details: { current: { version: post.version, body: post.source, editedBy: null } } });
    if (post.source === body.source) throw new DomainError('conflict.already-done', { message: 'The post says this already.' });
    await this.editing.revise(post, visible, body, { editorId, acceptedBy, reason });
    return version + 1;
  }

  /** One suggestion more (+1) or less (-1) waits. */
  async count({ id, topicId }: { id: string; topicId: string }, by: 1 | -1): Promise<void> {
    await this.database.query({ name: 'posts.count-suggestions', text: 'update posts set open_suggestions = open_suggestions + $3::int where community_id = $1 and id = $2' }, [currentCommunityId(), id, by]);
    await this.signals.send('topic.touched', topicId);
  }
}
