/** Every date is UTC; ids are those of the site that the dump comes from. User -1 is the site itself. */

export type PostType = 'question' | 'answer' | 'tag-wiki-excerpt' | 'tag-wiki' | 'other';

export interface PostRow {
  id: number;
  type: PostType;
  /** Question of an answer. */
  parentId: number | null;
  acceptedAnswerId: number | null;
  createdAt: Date;
  score: number;
  viewCount: number;
  bodyHtml: string;
  title: string | null;
  tags: string[];
  /** Null where the author's account is gone; `ownerName` is then the name it had, if it is known. */
  ownerId: number | null;
  ownerName: string | null;
  lastEditorId: number | null;
  lastEditedAt: Date | null;
  lastActivityAt: Date | null;
  closedAt: Date | null;
  communityOwnedAt: Date | null;
  license: string | null;
}

export interface CommentRow {
  id: number;
  postId: number;
  score: number;
  /** Markdown of one line. */
  text: string;
  createdAt: Date;
  userId: number | null;
  userName: string | null;
  license: string | null;
}

export interface UserRow {
  id: number;
  /** Number of the same person on all sites of the network. */
  accountId: number | null;
  displayName: string;
  reputation: number;
  createdAt: Date;
  lastSeenAt: Date | null;
  location: string | null;
  websiteUrl: string | null;
  aboutHtml: string | null;
  profileImageUrl: string | null;
  views: number;
  upVotes: number;
  downVotes: number;
}

export type VoteType =
  | 'accepted'
  | 'up'
  | 'down'
  | 'offensive'
  | 'favourite'
  | 'close'
  | 'reopen'
  | 'bounty-start'
  | 'bounty-close'
  | 'deletion'
  | 'undeletion'
  | 'spam'
  | 'moderator-review'
  | 'edit-approved'
  | 'other';

export interface VoteRow {
  id: number;
  postId: number;
  type: VoteType;
  /** Dumps give the day only: midnight UTC. */
  castOn: Date;
  /** Given for favourites and bounties only; who voted up or down is not published. */
  userId: number | null;
  bountyAmount: number | null;
}

export interface TagRow {
  id: number;
  name: string;
  count: number;
  excerptPostId: number | null;
  wikiPostId: number | null;
}

export interface PostLinkRow {
  id: number;
  createdAt: Date;
  postId: number;
  relatedPostId: number;
  type: 'link' | 'duplicate';
}

export interface HistoryRow {
  id: number;
  /** As in the dump: 1-3 initial title, body, tags; 4-6 edits of them; 7-9 rollbacks; 10 closed; 12 deleted; 16 wiki. */
  typeId: number;
  postId: number;
  /** Rows of one act share it. */
  revisionId: string;
  createdAt: Date;
  userId: number | null;
  userName: string | null;
  /** Markdown of a body, a title, or tags, as the type says. */
  text: string | null;
  comment: string | null;
  license: string | null;
}
