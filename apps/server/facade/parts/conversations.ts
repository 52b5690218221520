import type { Attachment, CloseInput, Draft, DraftContent, HomePage, ListedDraft, MeTooResult, MoveInput, NewReply, NewTopic, Page, Post, PostEdit, PostSource, Preview, RepliesQuery, Revision, SentContext, Thread, TopicEdit, TopicKind, TopicList, TopicListQuery, TopicPage, VoteInput, VoteResult } from '#contracts';
import type { z } from 'zod';

/** Where a post stands: on which page of its topic, or of what is below a direct reply. */
export interface PostPlace {
  number: number;
  slug: string;
  kind: TopicKind;
  cursor: string | null;
  below: { root: string; cursor: string | null } | null;
}

export interface ConversationsPart {
  home(): Promise<HomePage>;
  topics(query: TopicListQuery): Promise<z.infer<typeof TopicList>>;
  topicPage(number: number, query: RepliesQuery): Promise<TopicPage>;
  /** Topic number and the cursor of the page of replies that shows this post. */
  locate(postId: string): Promise<PostPlace>;
  replies(number: number, query: RepliesQuery): Promise<Page<Thread>>;
  repliesAfter(number: number, position: number): Promise<Post[]>;
  descendants(postId: string, cursor?: string): Promise<Page<Post>>;
  /** What was sent with a question, for its asker and those who moderate. */
  contextOf(number: number): Promise<SentContext>;
  ask(input: NewTopic, idempotencyKey?: string): Promise<{ number: number; slug: string; id: string }>;
  reply(topicNumber: number, input: NewReply, idempotencyKey?: string): Promise<Post>;
  editTopic(number: number, input: TopicEdit): Promise<void>;
  postSource(postId: string): Promise<PostSource>;
  post(postId: string): Promise<Post>;
  editPost(postId: string, input: PostEdit): Promise<Post>;
  revisions(postId: string): Promise<Revision[]>;
  vote(postId: string, input: VoteInput): Promise<VoteResult>;
  meToo(number: number, on: boolean): Promise<MeTooResult>;
  /** Accepts the answer; null takes the acceptance back. */
  accept(number: number, postId: string | null): Promise<void>;
  close(number: number, input: CloseInput): Promise<void>;
  reopen(number: number): Promise<void>;
  pin(number: number, on: boolean): Promise<void>;
  move(number: number, input: MoveInput): Promise<void>;
  deleteTopic(number: number): Promise<void>;
  restoreTopic(number: number): Promise<void>;
  deletePost(postId: string): Promise<void>;
  restorePost(postId: string): Promise<void>;
  markRead(number: number, position: number): Promise<void>;
  markAllRead(space?: string): Promise<void>;
  preview(source: string): Promise<Preview>;
  drafts(): Promise<ListedDraft[]>;
  draft(key: string): Promise<Draft | null>;
  saveDraft(key: string, content: DraftContent): Promise<Draft>;
  deleteDraft(key: string): Promise<void>;
  uploadImage(bytes: Buffer, idempotencyKey?: string): Promise<Attachment>;
}
