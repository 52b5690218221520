import type { DumpKind } from './dump-files.js';
import { ImportFileError } from './import-file-error.js';
import { type RawRow, readRows, type ReadOptions } from './read-rows.js';
import { BadRow, RowFields } from './row-fields.js';
import type { CommentRow, HistoryRow, PostLinkRow, PostRow, PostType, TagRow, UserRow, VoteRow, VoteType } from './row-types.js';

interface RowPlace {
  byteOffset: number;
  nextByte: number;
  line: number | null;
}
export interface TypedRow<Row> extends RowPlace {
  row: Row;
  skipped?: undefined;
}
export interface SkippedRow extends RowPlace {
  row?: undefined;
  /** Why this row can't be imported, in plain words. */
  skipped: string;
  kind: DumpKind;
  /** The row's own `Id`, as it is written; null where it has none. */
  id: string | null;
}
export type ReadRow<Row> = TypedRow<Row> | SkippedRow;

function parseRow<Row>(raw: RawRow, parse: (fields: RowFields) => Row): ReadRow<Row> {
  const { kind, attributes, byteOffset, nextByte, line } = raw;
  try {
    return { row: parse(new RowFields(attributes)), byteOffset, nextByte, line };
  } catch (cause) {
    if (!(cause instanceof BadRow)) throw cause;
    return { skipped: cause.message, kind, id: attributes['Id'] ?? null, byteOffset, nextByte, line };
  }
}

function reader<Row>(kind: DumpKind, parse: (fields: RowFields) => Row) {
  return async function* read(path: string, options: ReadOptions = {}): AsyncGenerator<ReadRow<Row>> {
    for await (const raw of readRows(path, options)) {
      if (raw.kind !== kind) throw new ImportFileError(path, `the file holds ${raw.kind}, not ${kind}.`, 'Check that no file was renamed.');
      yield parseRow(raw, parse);
    }
  };
}

const postTypes: Record<number, PostType> = { 1: 'question', 2: 'answer', 4: 'tag-wiki-excerpt', 5: 'tag-wiki' };

export const readPosts = reader('posts', (fields): PostRow => {
  const type = postTypes[fields.integer('PostTypeId')] ?? 'other';
  if (type === 'question') fields.text('Title');
  return {
    id: fields.id('Id'),
    type,
    parentId: type === 'answer' ? fields.id('ParentId') : fields.optionalId('ParentId'),
    acceptedAnswerId: fields.optionalId('AcceptedAnswerId'),
    createdAt: fields.date('CreationDate'),
    score: fields.count('Score'),
    viewCount: fields.count('ViewCount'),
    bodyHtml: fields.text('Body'),
    title: fields.optionalText('Title'),
    tags: fields.tags('Tags'),
    ownerId: fields.optionalUserId('OwnerUserId'),
    ownerName: fields.optionalText('OwnerDisplayName'),
    lastEditorId: fields.optionalUserId('LastEditorUserId'),
    lastEditedAt: fields.optionalDate('LastEditDate'),
    lastActivityAt: fields.optionalDate('LastActivityDate'),
    closedAt: fields.optionalDate('ClosedDate'),
    communityOwnedAt: fields.optionalDate('CommunityOwnedDate'),
    license: fields.optionalText('ContentLicense'),
  };
});

export const readComments = reader('comments', (fields): CommentRow => ({
  id: fields.id('Id'),
  postId: fields.id('PostId'),
  score: fields.count('Score'),
  text: fields.text('Text'),
  createdAt: fields.date('CreationDate'),
  userId: fields.optionalUserId('UserId'),
  userName: fields.optionalText('UserDisplayName'),
  license: fields.optionalText('ContentLicense'),
}));

export const readUsers = reader('users', (fields): UserRow => ({
  id: fields.userId('Id'),
  accountId: fields.optionalUserId('AccountId'),
  displayName: fields.text('DisplayName'),
  reputation: fields.count('Reputation'),
  createdAt: fields.date('CreationDate'),
  lastSeenAt: fields.optionalDate('LastAccessDate'),
  location: fields.optionalText('Location'),
  websiteUrl: fields.optionalText('WebsiteUrl'),
  aboutHtml: fields.optionalText('AboutMe'),
  profileImageUrl: fields.optionalText('ProfileImageUrl'),
  views: fields.count('Views'),
  upVotes: fields.count('UpVotes'),
  downVotes: fields.count('DownVotes'),
}));

const voteTypes: Record<number, VoteType> = {
  1: 'accepted',
  2: 'up',
  3: 'down',
  4: 'offensive',
  5: 'favourite',
  6: 'close',
  7: 'reopen',
  8: 'bounty-start',
  9: 'bounty-close',
  10: 'deletion',
  11: 'undeletion',
  12: 'spam',
  15: 'moderator-review',
  16: 'edit-approved',
};

export const readVotes = reader('votes', (fields): VoteRow => ({
  id: fields.id('Id'),
  postId: fields.id('PostId'),
  type: voteTypes[fields.integer('VoteTypeId')] ?? 'other',
  castOn: fields.date('CreationDate'),
  userId: fields.optionalUserId('UserId'),
  bountyAmount: fields.optionalInteger('BountyAmount'),
}));

export const readTags = reader('tags', (fields): TagRow => {
  const name = fields.optionalText('TagName');
  if (name === null) throw new BadRow('TagName is missing');
  return {
    id: fields.id('Id'),
    name,
    count: fields.count('Count'),
    excerptPostId: fields.optionalId('ExcerptPostId'),
    wikiPostId: fields.optionalId('WikiPostId'),
  };
});

export const readPostLinks = reader('postlinks', (fields): PostLinkRow => {
  const type = fields.integer('LinkTypeId');
  if (type !== 1 && type !== 3) throw new BadRow(`LinkTypeId ${type} is unknown`);
  return {
    id: fields.id('Id'),
    createdAt: fields.date('CreationDate'),
    postId: fields.id('PostId'),
    relatedPostId: fields.id('RelatedPostId'),
    type: type === 3 ? 'duplicate' : 'link',
  };
});

export const readHistory = reader('posthistory', (fields): HistoryRow => ({
  id: fields.id('Id'),
  typeId: fields.integer('PostHistoryTypeId'),
  postId: fields.id('PostId'),
  revisionId: fields.text('RevisionGUID'),
  createdAt: fields.date('CreationDate'),
  userId: fields.optionalUserId('UserId'),
  userName: fields.optionalText('UserDisplayName'),
  text: fields.optionalText('Text'),
  comment: fields.optionalText('Comment'),
  license: fields.optionalText('ContentLicense'),
}));
