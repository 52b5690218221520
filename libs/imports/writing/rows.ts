import type { PostKind, RoleName, TopicKind } from '#contracts';
import type { Columns } from './bulk-insert.js';

export interface MemberRecord {
  id: string;
  handle: string;
  displayName: string;
  role: RoleName;
  title: string | null;
  bio: string | null;
  bioHtml: string | null;
  externalSource: string;
  /** Null for members that nobody will claim. */
  externalId: string | null;
  createdAt: Date;
  lastSeenAt: Date | null;
}

export interface TopicRecord {
  id: string;
  number: number;
  spaceId: string;
  kind: TopicKind;
  title: string;
  slug: string;
  authorId: string | null;
  tags: string[];
  product: string | null;
  productVersion: string | null;
  excerpt: string;
  solutionExcerpt: string | null;
  solutionPostId: string | null;
  solutionAuthorId: string | null;
  solutionAcceptedBy: string | null;
  solvedAt: Date | null;
  firstAnswerAt: Date | null;
  createdAt: Date;
  lastActivityAt: Date;
  lastReplyAuthorId: string | null;
  lastPosition: number;
  replyCount: number;
  answerCount: number;
  participantCount: number;
  meTooCount: number;
  kudosCount: number;
  viewCount: number;
  wanted: number;
  pinnedAt: Date | null;
  closedAt: Date | null;
  closeReason: string | null;
  externalId: string;
}

export interface PostRecord {
  id: string;
  topicId: string;
  kind: PostKind;
  parentId: string | null;
  rootId: string | null;
  depth: number;
  path: number[];
  position: number;
  descendantCount: number;
  authorId: string | null;
  source: string;
  html: string;
  rendererVersion: number;
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  editedBy: string | null;
  kudosCount: number;
  downvoteCount: number;
  externalId: string;
}

export interface RevisionRecord {
  postId: string;
  version: number;
  title: string | null;
  source: string;
  editorId: string | null;
  reason: string | null;
  createdAt: Date;
}

export interface VoteRecord {
  id: string;
  postId: string;
  memberId: string | null;
  kind: 'kudos' | 'downvote';
  createdAt: Date;
  externalId: string | null;
}

export interface MeTooRecord {
  topicId: string;
  memberId: string;
  createdAt: Date;
}

export interface TopicTagRecord {
  topicId: string;
  tagId: string;
}

export interface TopicLinkRecord {
  fromTopicId: string;
  toTopicId: string;
  kind: 'link' | 'duplicate';
  createdAt: Date;
}

export const memberColumns: Columns<MemberRecord> = {
  id: 'uuid',
  handle: 'text',
  displayName: 'text',
  role: 'text',
  title: 'text',
  bio: 'text',
  bioHtml: 'text',
  externalSource: 'text',
  externalId: 'text',
  createdAt: 'timestamptz',
  lastSeenAt: 'timestamptz',
};

export const topicColumns: Columns<TopicRecord> = {
  id: 'uuid',
  number: 'int',
  spaceId: 'uuid',
  kind: 'text',
  title: 'text',
  slug: 'text',
  authorId: 'uuid',
  tags: 'text[]',
  product: 'text',
  productVersion: 'text',
  excerpt: 'text',
  solutionExcerpt: 'text',
  solutionPostId: 'uuid',
  solutionAuthorId: 'uuid',
  solutionAcceptedBy: 'uuid',
  solvedAt: 'timestamptz',
  firstAnswerAt: 'timestamptz',
  createdAt: 'timestamptz',
  lastActivityAt: 'timestamptz',
  lastReplyAuthorId: 'uuid',
  lastPosition: 'int',
  replyCount: 'int',
  answerCount: 'int',
  participantCount: 'int',
  meTooCount: 'int',
  kudosCount: 'int',
  viewCount: 'int',
  wanted: 'int',
  pinnedAt: 'timestamptz',
  closedAt: 'timestamptz',
  closeReason: 'text',
  externalId: 'text',
};

export const postColumns: Columns<PostRecord> = {
  id: 'uuid',
  topicId: 'uuid',
  kind: 'text',
  parentId: 'uuid',
  rootId: 'uuid',
  depth: 'int',
  path: 'int[]',
  position: 'int',
  descendantCount: 'int',
  authorId: 'uuid',
  source: 'text',
  html: 'text',
  rendererVersion: 'smallint',
  version: 'int',
  createdAt: 'timestamptz',
  editedAt: 'timestamptz',
  editedBy: 'uuid',
  kudosCount: 'int',
  downvoteCount: 'int',
  externalId: 'text',
};

export const revisionColumns: Columns<RevisionRecord> = {
  postId: 'uuid',
  version: 'int',
  title: 'text',
  source: 'text',
  editorId: 'uuid',
  reason: 'text',
  createdAt: 'timestamptz',
};

export const voteColumns: Columns<VoteRecord> = { id: 'uuid', postId: 'uuid', memberId: 'uuid', kind: 'text', createdAt: 'timestamptz', externalId: 'text' };
export const meTooColumns: Columns<MeTooRecord> = { topicId: 'uuid', memberId: 'uuid', createdAt: 'timestamptz' };
export const topicTagColumns: Columns<TopicTagRecord> = { topicId: 'uuid', tagId: 'uuid' };
export const topicLinkColumns: Columns<TopicLinkRecord> = { fromTopicId: 'uuid', toTopicId: 'uuid', kind: 'text', createdAt: 'timestamptz' };
