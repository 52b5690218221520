import type { DumpFile, DumpKind } from '../dump-files.js';
import { readRows } from '../read-rows.js';
import type { CommentRow, HistoryRow, PostLinkRow, PostRow, TagRow, UserRow, VoteRow, VoteType } from '../row-types.js';
import { readComments, readHistory, readPostLinks, readPosts, readTags, readUsers, readVotes, type ReadRow } from '../typed-rows.js';
import type {
  AnswerContent,
  CloseContent,
  CommentContent,
  ExcerptContent,
  HistoryContent,
  LinkContent,
  QuestionContent,
  ReportKind,
  RowKind,
  TagContent,
  UserContent,
} from './import-state.js';

export interface StagedRow {
  kind: RowKind;
  id: number;
  parent: number;
  at: Date | null;
  content: object | null;
}

/** A row of a file, and what is kept of it or why nothing is. */
export interface TakenRow {
  report: ReportKind;
  nextByte: number;
  staged?: StagedRow;
  skipped?: string;
}

type Taken = Omit<TakenRow, 'nextByte'>;

/** Reads a file of a dump from a byte on. */
export function takeRows({ kind, path }: DumpFile, fromByte: number): AsyncGenerator<TakenRow> {
  return takers[kind](path, fromByte);
}

function taker<Row>(read: (path: string, options: { fromByte: number }) => AsyncGenerator<ReadRow<Row>>, report: ReportKind, take: (row: Row) => Taken) {
  return async function* rows(path: string, fromByte: number): AsyncGenerator<TakenRow> {
    for await (const found of read(path, { fromByte })) {
      const taken = found.skipped === undefined ? take(found.row) : { report, skipped: `not readable: ${found.skipped}` };
      yield { ...taken, nextByte: found.nextByte };
    }
  };
}

async function* countBadges(path: string, fromByte: number): AsyncGenerator<TakenRow> {
  for await (const { nextByte } of readRows(path, { fromByte })) yield { report: 'badges', skipped: 'badges are not imported', nextByte };
}

const takers: Record<DumpKind, (path: string, fromByte: number) => AsyncGenerator<TakenRow>> = {
  users: taker(readUsers, 'members', takeUser),
  tags: taker(readTags, 'tags', takeTag),
  posts: taker(readPosts, 'posts', takePost),
  comments: taker(readComments, 'comments', takeComment),
  votes: taker(readVotes, 'votes', takeVote),
  postlinks: taker(readPostLinks, 'links', takeLink),
  posthistory: taker(readHistory, 'history', takeHistory),
  badges: countBadges,
};

function takeUser({ id, createdAt, displayName, lastSeenAt, aboutHtml }: UserRow): Taken {
  const content: UserContent = { displayName, lastSeenAt: lastSeenAt?.toISOString() ?? null, about: aboutHtml };
  return { report: 'members', staged: { kind: 'user', id, parent: 0, at: createdAt, content } };
}

function takeTag({ id, name, excerptPostId }: TagRow): Taken {
  const content: TagContent = { name };
  return { report: 'tags', staged: { kind: 'tag', id, parent: excerptPostId ?? 0, at: null, content } };
}

function takePost(row: PostRow): Taken {
  const { id, type, createdAt } = row;
  if (type === 'tag-wiki') return { report: 'tag wikis', staged: { kind: 'wiki', id, parent: 0, at: null, content: null }, skipped: 'tag wikis are not imported; their excerpts are' };
  if (type === 'tag-wiki-excerpt') {
    const content: ExcerptContent = { text: row.bodyHtml };
    return { report: 'tag wikis', staged: { kind: 'excerpt', id, parent: 0, at: null, content } };
  }
  if (type === 'other') return { report: 'posts', skipped: 'neither a question, an answer nor a tag wiki' };
  const common: AnswerContent = { body: row.bodyHtml, ownerId: row.ownerId, lastEditorId: row.lastEditorId, lastEditedAt: row.lastEditedAt?.toISOString() ?? null };
  if (type === 'answer') return { report: 'answers', staged: { kind: 'answer', id, parent: row.parentId ?? 0, at: createdAt, content: common } };
  const content: QuestionContent = {
    ...common,
    title: row.title ?? '',
    tags: row.tags,
    acceptedAnswerId: row.acceptedAnswerId,
    lastActivityAt: row.lastActivityAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    viewCount: row.viewCount,
  };
  return { report: 'questions', staged: { kind: 'question', id, parent: id, at: createdAt, content } };
}

function takeComment({ id, postId, createdAt, text, userId, score }: CommentRow): Taken {
  const content: CommentContent = { text, userId, score };
  return { report: 'comments', staged: { kind: 'comment', id, parent: postId, at: createdAt, content } };
}

const votes: Partial<Record<VoteType, RowKind>> = { up: 'up', down: 'down' };
const otherVotes: Partial<Record<VoteType, string>> = {
  favourite: 'bookmarks are not imported',
  'bounty-start': 'bounties are not imported',
  'bounty-close': 'bounties are not imported',
};

function takeVote({ id, postId, castOn, type }: VoteRow): Taken {
  const kind = votes[type];
  if (kind) return { report: 'votes', staged: { kind, id, parent: postId, at: castOn, content: null } };
  if (type === 'accepted') return { report: 'votes', staged: { kind: 'accepted', id, parent: postId, at: castOn, content: null }, skipped: 'no vote but the day on which an answer was accepted' };
  return { report: 'votes', skipped: otherVotes[type] ?? 'acts of moderation are not imported' };
}

function takeLink({ id, postId, relatedPostId, createdAt, type }: PostLinkRow): Taken {
  const content: LinkContent = { to: relatedPostId };
  return { report: 'links', staged: { kind: type, id, parent: postId, at: createdAt, content } };
}

const lastTextType = 9;
const tagTypes = [3, 6, 9];
const closedType = 10;

function takeHistory(row: HistoryRow): Taken {
  const { id, typeId, postId, createdAt } = row;
  if (tagTypes.includes(typeId)) return { report: 'history', skipped: 'the tags of earlier versions are not kept' };
  if (typeId === closedType) {
    const content: CloseContent = { comment: row.comment };
    return { report: 'history', staged: { kind: 'close', id, parent: postId, at: createdAt, content } };
  }
  if (typeId > lastTextType) return { report: 'history', skipped: 'only texts, titles and reasons for closing are kept of the history' };
  const content: HistoryContent = { typeId, revisionId: row.revisionId, userId: row.userId, text: row.text ?? '', comment: row.comment };
  return { report: 'history', staged: { kind: 'history', id, parent: postId, at: createdAt, content } };
}
