import { z } from 'zod';
import { PostAbilities, PostMissing, TopicAbilities, TopicMissing } from './abilities.js';
import { Id, MemberRef, pageOf, PageQuery, TagSlug, Timestamp } from './common.js';
import { SubscriptionLevel } from './notifications.js';
import { SpaceRef, type SpaceKind } from './spaces.js';
import { FormTrace } from './spam.js';

export const TopicKind = z.enum(['question', 'discussion', 'idea', 'article']);
export type TopicKind = z.infer<typeof TopicKind>;
/** What a topic is in a space of each kind. */
export const topicKindIn: Readonly<Record<SpaceKind, TopicKind>> = { support: 'question', discussion: 'discussion', ideas: 'idea', knowledge: 'article' };
/** The state that a topic shows: unanswered, active and solved hold for questions, a discussion is active or closed. */
export const TopicState = z.enum(['unanswered', 'active', 'solved', 'closed']);
export type TopicState = z.infer<typeof TopicState>;
export const TopicSort = z.enum(['active', 'newest', 'unanswered', 'wanted', 'solved']);
export type TopicSort = z.infer<typeof TopicSort>;

export const limits = {
  title: { min: 8, max: 200 },
  post: { min: 1, max: 40_000 },
  tags: { max: 5, length: 35 },
  attachments: { max: 10, bytes: 10 * 1024 * 1024 },
  guestWritesPerMinute: 60,
} as const;

export const TopicSummary = z
  .object({
    id: Id,
    /** Short number within the community; the address is /t/<number>/<slug>. */
    number: z.number().int(),
    slug: z.string(),
    title: z.string(),
    kind: TopicKind,
    state: TopicState,
    space: SpaceRef,
    author: MemberRef.nullable(),
    tags: z.array(z.string()),
    product: z.string().nullable(),
    productVersion: z.string().nullable(),
    excerpt: z.string(),
    solutionExcerpt: z.string().nullable(),
    solutionAuthor: MemberRef.nullable(),
    createdAt: Timestamp,
    lastActivityAt: Timestamp,
    lastReplyAuthor: MemberRef.nullable(),
    replyCount: z.number().int(),
    answerCount: z.number().int(),
    meTooCount: z.number().int(),
    kudosCount: z.number().int(),
    viewCount: z.number().int(),
    pinned: z.boolean(),
    closed: z.boolean(),
    /** Out of sight for most: deleted, or hidden. */
    deleted: z.boolean(),
    hidden: z.boolean(),
    /** For a member: `new` was never opened, `updated` has replies after the last one read. Guests get `read`. */
    unread: z.enum(['read', 'new', 'updated']),
    unreadCount: z.number().int(),
  })
  .meta({ id: 'TopicSummary' });
export type TopicSummary = z.infer<typeof TopicSummary>;

/** What a flag says, and why a post is hidden. */
export const FlagReason = z.enum(['spam', 'unkind', 'off-topic', 'wrong', 'secret', 'other']);
export type FlagReason = z.infer<typeof FlagReason>;
export const HidingReason = z.enum([...FlagReason.options, 'held']);
export type HidingReason = z.infer<typeof HidingReason>;

export const PostKind = z.enum(['body', 'answer', 'reply', 'comment']);
export type PostKind = z.infer<typeof PostKind>;

export const Post = z
  .object({
    id: Id,
    topicId: Id,
    kind: PostKind,
    parentId: Id.nullable(),
    /** Handle of the parent's author: shown where nesting is no longer drawn. */
    parentAuthor: z.string().nullable(),
    /** 0 for the body and for direct replies, 1 for a reply to these, and so on. */
    depth: z.number().int(),
    /** Order in which posts were written in the topic, from 1 (the body); read tracking counts in it. */
    position: z.number().int(),
    author: MemberRef.nullable(),
    html: z.string(),
    /** Grows by one with each edit; an edit names the version that it started from. */
    version: z.number().int(),
    createdAt: Timestamp,
    editedAt: Timestamp.nullable(),
    editedBy: z.string().nullable(),
    kudosCount: z.number().int(),
    downvoteCount: z.number().int(),
    myVote: z.enum(['kudos', 'downvote']).nullable(),
    isSolution: z.boolean(),
    /** Out of sight for most: deleted, or hidden. */
    deleted: z.boolean(),
    /** Hidden by the community until a moderator decides. */
    hidden: z.boolean(),
    /** For the author and moderators: why it is hidden, and until when its author may edit it to show it again. */
    hiding: z.object({ reason: HidingReason, mendableUntil: Timestamp.nullable() }).nullable(),
    /** Suggested edits that wait, for those who may look at them; others see none. */
    suggestions: z.number().int(),
    abilities: PostAbilities,
    missing: PostMissing,
  })
  .meta({ id: 'Post' });
export type Post = z.infer<typeof Post>;

/** One direct reply with the first of the posts below it, in the order of the tree. */
export const Thread = z.object({ post: Post, descendants: z.array(Post), moreDescendants: z.number().int() }).meta({ id: 'Thread' });
export type Thread = z.infer<typeof Thread>;
export const ReplySort = z.enum(['oldest', 'newest', 'kudos']);
export type ReplySort = z.infer<typeof ReplySort>;
export const RepliesQuery = PageQuery.extend({ sort: ReplySort.default('oldest') });
export type RepliesQuery = z.infer<typeof RepliesQuery>;
export const ThreadPage = pageOf(Thread).meta({ id: 'ThreadPage' });

export const TopicLink = z
  .object({ kind: z.enum(['link', 'duplicate']), direction: z.enum(['to', 'from']), number: z.number().int(), slug: z.string(), title: z.string(), state: TopicState })
  .meta({ id: 'TopicLink' });
export type TopicLink = z.infer<typeof TopicLink>;

export const Topic = TopicSummary.extend({
  version: z.number().int(),
  meToo: z.boolean(),
  closeReason: z.string().nullable(),
  /** Closed since it was there before; the original is among the links where the reader sees it. */
  duplicate: z.boolean(),
  closedAt: Timestamp.nullable(),
  /** Closed by flags of the community, until then. */
  closedUntil: Timestamp.nullable(),
  /** Since when nobody but moderators writes, votes or edits here, until when, and why. */
  lockedAt: Timestamp.nullable(),
  lockedUntil: Timestamp.nullable(),
  lockReason: z.string().nullable(),
  /** A member replies once in so many minutes; `nextAt` is when the reader may reply again, null for now. */
  slow: z.object({ minutes: z.number().int(), until: Timestamp.nullable(), nextAt: Timestamp.nullable() }).nullable(),
  /** Where the page of the company's own is that it stands under. */
  pageAddress: z.string().nullable(),
  /** Posts that came here from another topic (`into`) or went from here (`out`), the first of them, and the other topic. */
  moves: z.array(z.object({ id: Id, kind: z.enum(['merge', 'split']), direction: z.enum(['into', 'out']), number: z.number().int(), slug: z.string(), title: z.string(), postId: Id })),
  solvedAt: Timestamp.nullable(),
  solutionAcceptedBy: z.string().nullable(),
  firstAnswerAt: Timestamp.nullable(),
  participantCount: z.number().int(),
  /** Position of the last post that this member has read; 0 for a guest or a topic never opened. */
  lastReadPosition: z.number().int(),
  lastPosition: z.number().int(),
  /** The post to jump to, or null when everything is read. */
  firstUnreadPostId: Id.nullable(),
  links: z.array(TopicLink),
  downvotes: z.boolean(),
  abilities: TopicAbilities,
  missing: TopicMissing,
}).meta({ id: 'Topic' });
export type Topic = z.infer<typeof Topic>;

/** A draft's key says what it is for: `topic:new`, `topic:new:<space>`, `reply:<topic id>`, `reply:<topic id>:<post id>`, `edit:<post id>` or `page:<digest of a page’s key>`. */
export const DraftKey = z.string().regex(/^(topic:new(:[a-z0-9-]+)?|reply:[0-9a-f-]{36}(:[0-9a-f-]{36})?|edit:[0-9a-f-]{36}|page:[0-9a-f]{32})$/);
export const DraftContent = z
  .strictObject({
    title: z.string().max(1_000).optional(),
    body: z.string().max(100_000).optional(),
    space: z.string().max(60).optional(),
    tags: z.array(z.string().max(100)).max(20).optional(),
    product: z.string().max(60).optional(),
    productVersion: z.string().max(40).optional(),
    /** Version of the post that an edit started from. */
    version: z.number().int().optional(),
    /** The page of the company's own that a first post would stand under. */
    page: z.strictObject({ key: z.string().max(200), title: z.string().max(1_000), address: z.string().max(2_000) }).optional(),
  })
  .meta({ id: 'DraftContent' });
export type DraftContent = z.infer<typeof DraftContent>;
export const Draft = z.object({ key: z.string(), content: DraftContent, updatedAt: Timestamp }).meta({ id: 'Draft' });
export type Draft = z.infer<typeof Draft>;

/** What a topic is to the member who reads it: how it is followed, and a reply that was begun. */
export const TopicToMember = z.object({ level: SubscriptionLevel, draft: Draft.nullable(), /** What was sent with it may be read. */ context: z.boolean() }).meta({ id: 'TopicToMember' });
export type TopicToMember = z.infer<typeof TopicToMember>;

/** Everything that a topic's page shows first; `own` is null for a guest. */
export const TopicPage = z
  .object({ topic: Topic, body: Post, solution: Thread.nullable(), replies: ThreadPage, own: TopicToMember.nullable() })
  .meta({ id: 'TopicPage' });
export type TopicPage = z.infer<typeof TopicPage>;

export const TopicListQuery = PageQuery.extend({
  sort: TopicSort.default('active'),
  space: z.string().max(60).optional(),
  tag: TagSlug.optional(),
  state: TopicState.optional(),
  version: z.string().max(40).optional(),
  product: z.string().max(60).optional(),
  author: z.string().max(30).optional(),
  /** Handle of a member who answered in the topic. */
  answeredBy: z.string().max(30).optional(),
  /** Handle of the member whose answer is the solution. */
  solvedBy: z.string().max(30).optional(),
  /** Text in an address, true or false where the query was read before. */
  unread: z.union([z.boolean(), z.stringbool()]).optional(),
});
export type TopicListQuery = z.infer<typeof TopicListQuery>;
export const TopicList = pageOf(TopicSummary).meta({ id: 'TopicList' });

const title = z.string().trim().min(limits.title.min).max(limits.title.max);
const source = z.string().min(limits.post.min).max(limits.post.max);
const tags = z.array(TagSlug).max(limits.tags.max);

export const NewTopic = z
  .strictObject({
    space: z.string().max(60),
    title,
    body: source,
    tags: tags.default([]),
    product: z.string().trim().max(60).nullish(),
    productVersion: z.string().trim().max(40).nullish(),
    /** Whoever asks does not know the version, where the space wants one. */
    versionUnknown: z.boolean().optional(),
    attachmentIds: z.array(Id).max(limits.attachments.max).default([]),
    /** What the page said that it is asked on; it goes along. */
    contextId: Id.nullish(),
    form: FormTrace.optional(),
  })
  .meta({ id: 'NewTopic' });
export type NewTopic = z.infer<typeof NewTopic>;

export const TopicEdit = z
  .strictObject({
    /** The topic's version that the edit started from. */
    version: z.number().int(),
    title: title.optional(),
    tags: tags.optional(),
    product: z.string().trim().max(60).nullish(),
    productVersion: z.string().trim().max(40).nullish(),
  })
  .meta({ id: 'TopicEdit' });
export type TopicEdit = z.infer<typeof TopicEdit>;

export const NewReply = z
  .strictObject({ body: source, parentId: Id.nullish(), attachmentIds: z.array(Id).max(limits.attachments.max).default([]), form: FormTrace.optional() })
  .meta({ id: 'NewReply' });
export type NewReply = z.infer<typeof NewReply>;

export const PostEdit = z
  .strictObject({ version: z.number().int(), body: source, reason: z.string().trim().max(200).nullish() })
  .meta({ id: 'PostEdit' });
export type PostEdit = z.infer<typeof PostEdit>;

export const PostSource = z.object({ id: Id, version: z.number().int(), body: z.string() }).meta({ id: 'PostSource' });
export type PostSource = z.infer<typeof PostSource>;

export const DiffPart = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type DiffPart = z.infer<typeof DiffPart>;
export const Revision = z
  .object({ version: z.number().int(), editor: MemberRef.nullable(), /** Who accepted it, of a suggested edit. */ acceptedBy: MemberRef.nullable(), reason: z.string().nullable(), createdAt: Timestamp, diff: z.array(DiffPart) })
  .meta({ id: 'Revision' });
export type Revision = z.infer<typeof Revision>;

export const VoteKind = z.enum(['kudos', 'downvote']);
export type VoteKind = z.infer<typeof VoteKind>;
export const VoteInput = z.strictObject({ kind: VoteKind.nullable() }).meta({ id: 'VoteInput' });
export type VoteInput = z.infer<typeof VoteInput>;
export const VoteResult = z
  .object({ kudosCount: z.number().int(), downvoteCount: z.number().int(), myVote: z.enum(['kudos', 'downvote']).nullable() })
  .meta({ id: 'VoteResult' });
export type VoteResult = z.infer<typeof VoteResult>;
export const MeTooResult = z.object({ meTooCount: z.number().int(), meToo: z.boolean() }).meta({ id: 'MeTooResult' });
export type MeTooResult = z.infer<typeof MeTooResult>;

export const CloseInput = z.strictObject({ reason: z.string().trim().min(1).max(200) }).meta({ id: 'CloseInput' });
export type CloseInput = z.infer<typeof CloseInput>;
export const MoveInput = z.strictObject({ space: z.string().max(60) }).meta({ id: 'MoveInput' });
export type MoveInput = z.infer<typeof MoveInput>;
export const ReadInput = z.strictObject({ position: z.number().int().min(1) }).meta({ id: 'ReadInput' });
export type ReadInput = z.infer<typeof ReadInput>;

/** A draft in the list of all: with the topic that it belongs to, null for a new topic and where that is gone or hidden by now. */
export const ListedDraft = Draft.extend({ topic: z.object({ number: z.number().int(), slug: z.string(), title: z.string() }).nullable() }).meta({ id: 'ListedDraft' });
export type ListedDraft = z.infer<typeof ListedDraft>;

export const Preview = z.object({ html: z.string() }).meta({ id: 'Preview' });
export type Preview = z.infer<typeof Preview>;
export const Attachment = z
  .object({ id: Id, url: z.string(), width: z.number().int(), height: z.number().int(), bytes: z.number().int() })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof Attachment>;

/** What the home page shows. */
export const HomePage = z
  .object({
    waiting: z.array(TopicSummary),
    waitingCount: z.number().int(),
    solved: z.array(TopicSummary),
    discussions: z.array(TopicSummary),
    week: z.object({
      asked: z.number().int(),
      solvedShare: z.number().nullable(),
      /** Median minutes to the first answer; null when nothing was answered. */
      firstAnswerMinutes: z.number().nullable(),
      byMembersShare: z.number().nullable(),
    }),
    people: z.array(MemberRef.extend({ solutionCount: z.number().int() })),
    popularTags: z.array(z.string()),
  })
  .meta({ id: 'HomePage' });
export type HomePage = z.infer<typeof HomePage>;
