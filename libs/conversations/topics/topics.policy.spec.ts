import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TopicAbilities } from '#contracts';
import { guest, type Actor } from '#platform';
import { createTestDatabase, type TestDatabase } from '#testing';
import { canReadPost, postAbilities, postMissing, postReadableBy, type PostSubject } from '../posts/posts.policy.js';
import { canSeeTopic, isModerator, topicAbilities, topicMissing, topicVisibleTo, type TopicSubject } from './topics.policy.js';

const author = '01900000-0000-7000-8000-00000000000a';
const reader = '01900000-0000-7000-8000-00000000000b';
const past = new Date(0);
const here = '01900000-0000-7000-8000-0000000000a1';
const elsewhere = '01900000-0000-7000-8000-0000000000a2';
const as = (role: Actor['role'], memberId: string, reputation = 125): Actor => ({ ...guest, memberId, role, reputation });

const actors: Record<string, Actor> = {
  guest,
  author: as('member', author),
  member: as('member', reader),
  /** With points, and knowing another tag. */
  stranger: { ...as('member', reader, 500), expertTags: ['printing'] },
  learned: { ...as('member', reader), expertTags: ['firmware'] },
  helper: { ...as('member', reader, 500), expertTags: ['printing', 'firmware'] },
  closer: { ...as('member', reader, 1_500), expertTags: ['firmware'] },
  editor: { ...as('member', reader, 2_000), expertTags: ['firmware'] },
  newcomer: as('member', reader, 0),
  superuser: as('superuser', reader, 0),
  moderator: as('moderator', reader),
  staff: as('staff', reader),
  admin: as('admin', reader),
  owner: as('owner', reader),
  superuserHere: { ...as('member', reader, 0), spaceRoles: { [here]: 'superuser' } },
  moderatorHere: { ...as('member', reader, 0), spaceRoles: { [here]: 'moderator' } },
  moderatorElsewhere: { ...as('member', reader), spaceRoles: { [elsewhere]: 'moderator' } },
};
const everyone = Object.keys(actors);
const signedIn = everyone.filter((name) => name !== 'guest');
const curators = ['superuser', 'moderator', 'staff', 'admin', 'owner', 'superuserHere', 'moderatorHere'];
/** By their points, and to accept by what they know, too. */
const editors = ['editor', ...curators];
const closers = ['closer', ...editors];
const helpers = ['helper', ...closers];
const moderators = ['moderator', 'staff', 'admin', 'owner', 'moderatorHere'];
const others = signedIn.filter((name) => name !== 'author');
const voters = others.filter((name) => name !== 'newcomer');

const open: TopicSubject = { kind: 'question', spaceId: here, authorId: author, closedAt: null, closedBy: null, lockedAt: null, duplicateOfId: null, deletedAt: null, deletedBy: null, hiddenAt: null, solutionPostId: null, answerCount: 0, replyCount: 0, tags: ['mesh', 'firmware'] };
const closed: TopicSubject = { ...open, closedAt: past, closedBy: 'a-moderator' };
const closedAsDuplicate: TopicSubject = { ...closed, duplicateOfId: 'an-original' };
const closedByAuthor: TopicSubject = { ...closed, closedBy: author };
const locked: TopicSubject = { ...open, lockedAt: past };
const deletedByAuthor: TopicSubject = { ...open, deletedAt: past, deletedBy: author };
const deletedByModerator: TopicSubject = { ...open, deletedAt: past, deletedBy: reader };
const hidden: TopicSubject = { ...open, deletedAt: past, hiddenAt: past };

type Table<Abilities> = { [Ability in keyof Abilities]: string[] };

describe.each<[string, TopicSubject, Table<TopicAbilities>]>([
  ['an open question', open, { reply: signedIn, edit: ['author', ...editors], retag: ['author', ...editors], close: ['author', ...closers], reopen: [], reopenDuplicate: [], pin: moderators, move: moderators, delete: ['author', ...moderators], restore: [], accept: ['author', ...helpers], meToo: others, lock: moderators, unlock: [], slow: moderators, merge: moderators, split: [] }],
  ['an open question that an original is linked to', { ...open, duplicateOfId: 'an-original' }, { reply: signedIn, edit: ['author', ...editors], retag: ['author', ...editors], close: ['author', ...closers], reopen: [], reopenDuplicate: [], pin: moderators, move: moderators, delete: ['author', ...moderators], restore: [], accept: ['author', ...helpers], meToo: others, lock: moderators, unlock: [], slow: moderators, merge: moderators, split: [] }],
  ['a question whose space takes none any more', { ...open, frozen: true }, { reply: signedIn, edit: moderators, retag: moderators, close: ['author', ...closers], reopen: [], reopenDuplicate: [], pin: moderators, move: moderators, delete: ['author', ...moderators], restore: [], accept: ['author', ...helpers], meToo: others, lock: moderators, unlock: [], slow: moderators, merge: moderators, split: [] }],
  ['an article', { ...open, kind: 'article', replyCount: 1 }, { reply: signedIn, edit: [], retag: [], close: ['author', ...closers], reopen: [], reopenDuplicate: [], pin: moderators, move: [], delete: moderators, restore: [], accept: [], meToo: [], lock: moderators, unlock: [], slow: moderators, merge: [], split: [] }],
  ['an answered question', { ...open, answerCount: 1, replyCount: 1 }, { reply: signedIn, edit: ['author', ...editors], retag: ['author', ...editors], close: ['author', ...closers], reopen: [], reopenDuplicate: [], pin: moderators, move: moderators, delete: moderators, restore: [], accept: ['author', ...helpers], meToo: others, lock: moderators, unlock: [], slow: moderators, merge: moderators, split: moderators }],
  ['a closed question', closed, { reply: moderators, edit: editors, retag: editors, close: [], reopen: closers, reopenDuplicate: [], pin: moderators, move: moderators, delete: ['author', ...moderators], restore: [], accept: ['author', ...helpers], meToo: [], lock: moderators, unlock: [], slow: moderators, merge: moderators, split: [] }],
  ['a question that is closed as a duplicate', closedAsDuplicate, { reply: moderators, edit: editors, retag: editors, close: [], reopen: [], reopenDuplicate: ['author', ...closers], pin: moderators, move: moderators, delete: ['author', ...moderators], restore: [], accept: ['author', ...helpers], meToo: [], lock: moderators, unlock: [], slow: moderators, merge: moderators, split: [] }],
  ['a question that its author closed', closedByAuthor, { reply: moderators, edit: editors, retag: editors, close: [], reopen: ['author', ...closers], reopenDuplicate: [], pin: moderators, move: moderators, delete: ['author', ...moderators], restore: [], accept: ['author', ...helpers], meToo: [], lock: moderators, unlock: [], slow: moderators, merge: moderators, split: [] }],
  ['a question without tags', { ...open, tags: [] }, { reply: signedIn, edit: ['author', ...editors], retag: ['author', ...editors], close: ['author', ...closers], reopen: [], reopenDuplicate: [], pin: moderators, move: moderators, delete: ['author', ...moderators], restore: [], accept: ['author', ...curators], meToo: others, lock: moderators, unlock: [], slow: moderators, merge: moderators, split: [] }],
  ['a discussion', { ...open, kind: 'discussion' }, { reply: signedIn, edit: ['author', ...editors], retag: ['author', ...editors], close: ['author', ...closers], reopen: [], reopenDuplicate: [], pin: moderators, move: moderators, delete: ['author', ...moderators], restore: [], accept: [], meToo: [], lock: moderators, unlock: [], slow: moderators, merge: moderators, split: [] }],
  ['a question that its author deleted', deletedByAuthor, { reply: [], edit: [], retag: [], close: [], reopen: [], reopenDuplicate: [], pin: [], move: [], delete: [], restore: ['author', ...moderators], accept: [], meToo: [], lock: [], unlock: [], slow: [], merge: [], split: [] }],
  ['a question that a moderator deleted', deletedByModerator, { reply: [], edit: [], retag: [], close: [], reopen: [], reopenDuplicate: [], pin: [], move: [], delete: [], restore: moderators, accept: [], meToo: [], lock: [], unlock: [], slow: [], merge: [], split: [] }],
  ['a question that the community hid', hidden, { reply: [], edit: [], retag: [], close: [], reopen: [], reopenDuplicate: [], pin: [], move: [], delete: [], restore: [], accept: [], meToo: [], lock: [], unlock: [], slow: [], merge: [], split: [] }],
  ['a locked question', locked, { reply: moderators, edit: moderators, retag: moderators, close: moderators, reopen: [], reopenDuplicate: [], pin: moderators, move: moderators, delete: moderators, restore: [], accept: moderators, meToo: moderators, lock: [], unlock: moderators, slow: moderators, merge: moderators, split: [] }],
  ['a closed and locked question', { ...closedByAuthor, lockedAt: past }, { reply: moderators, edit: moderators, retag: moderators, close: [], reopen: moderators, reopenDuplicate: [], pin: moderators, move: moderators, delete: moderators, restore: [], accept: moderators, meToo: [], lock: [], unlock: moderators, slow: moderators, merge: moderators, split: [] }],
  ['a locked question that its author deleted', { ...deletedByAuthor, lockedAt: past }, { reply: [], edit: [], retag: [], close: [], reopen: [], reopenDuplicate: [], pin: [], move: [], delete: [], restore: moderators, accept: [], meToo: [], lock: [], unlock: [], slow: [], merge: [], split: [] }],
])('who may do what with %s', (_name, topic, table) => {
  test.each(Object.entries(table) as [keyof TopicAbilities, string[]][])('%s: %j', (ability, expected) => {
    expect(everyone.filter((name) => topicAbilities(actors[name]!, topic)[ability])).toEqual(everyone.filter((name) => expected.includes(name)));
  });
});

const answer: PostSubject = { kind: 'answer', authorId: author, deletedAt: null, deletedBy: null, hiddenAt: null, descendantCount: 0 };
const place = { topic: { ...open, authorId: reader }, downvotes: true };
type PostTable = Table<ReturnType<typeof postAbilities>>;
type Surroundings = { topic: TopicSubject; downvotes: boolean };

/** The one who asked is the reader here, so whoever has his id accepts. */
describe.each<[string, PostSubject, Surroundings, PostTable]>([
  ['an answer', answer, place, { edit: ['author', ...editors], delete: ['author', ...moderators], restore: [], reply: signedIn, kudos: voters, downvote: voters, accept: others, history: everyone, flag: others, suggestEdit: voters }],
  ['an answer with comments', { ...answer, descendantCount: 2 }, place, { edit: ['author', ...editors], delete: moderators, restore: [], reply: signedIn, kudos: voters, downvote: voters, accept: others, history: everyone, flag: others, suggestEdit: voters }],
  ['an answer in a closed question', answer, { ...place, topic: { ...place.topic, closedAt: past } }, { edit: editors, delete: ['author', ...moderators], restore: [], reply: moderators, kudos: voters, downvote: voters, accept: others, history: everyone, flag: others, suggestEdit: [] }],
  ['an answer in a locked question', answer, { ...place, topic: { ...place.topic, lockedAt: past } }, { edit: moderators, delete: moderators, restore: [], reply: moderators, kudos: moderators, downvote: moderators, accept: moderators, history: everyone, flag: others, suggestEdit: moderators }],
  ['a deleted answer in a locked question', { ...answer, deletedAt: past, deletedBy: author }, { ...place, topic: { ...place.topic, lockedAt: past } }, { edit: [], delete: [], restore: moderators, reply: [], kudos: [], downvote: [], accept: [], history: ['author', ...moderators], flag: [], suggestEdit: [] }],
  ['a hidden answer in a locked question', { ...answer, deletedAt: past, hiddenAt: past }, { ...place, topic: { ...place.topic, lockedAt: past } }, { edit: moderators, delete: [], restore: [], reply: [], kudos: [], downvote: [], accept: [], history: ['author', ...moderators], flag: [], suggestEdit: [] }],
  ['an answer where there are no downvotes', answer, { ...place, downvotes: false }, { edit: ['author', ...editors], delete: ['author', ...moderators], restore: [], reply: signedIn, kudos: voters, downvote: [], accept: others, history: everyone, flag: others, suggestEdit: voters }],
  ['a comment', { ...answer, kind: 'comment' }, place, { edit: ['author', ...editors], delete: ['author', ...moderators], restore: [], reply: signedIn, kudos: voters, downvote: voters, accept: [], history: everyone, flag: others, suggestEdit: voters }],
  ['the body', { ...answer, kind: 'body' }, place, { edit: ['author', ...editors], delete: [], restore: [], reply: signedIn, kudos: voters, downvote: voters, accept: [], history: everyone, flag: others, suggestEdit: voters }],
  ['the body where the space takes none any more', { ...answer, kind: 'body' }, { ...place, topic: { ...place.topic, frozen: true } }, { edit: moderators, delete: [], restore: [], reply: signedIn, kudos: voters, downvote: voters, accept: [], history: everyone, flag: others, suggestEdit: voters.filter((name) => moderators.includes(name)) }],
  ['an answer where the space takes no topics any more', answer, { ...place, topic: { ...place.topic, frozen: true } }, { edit: ['author', ...editors], delete: ['author', ...moderators], restore: [], reply: signedIn, kudos: voters, downvote: voters, accept: others, history: everyone, flag: others, suggestEdit: voters }],
  ['an answer that its author deleted', { ...answer, deletedAt: past, deletedBy: author }, place, { edit: [], delete: [], restore: ['author', ...moderators], reply: [], kudos: [], downvote: [], accept: [], history: ['author', ...moderators], flag: [], suggestEdit: [] }],
  ['an answer that a moderator deleted', { ...answer, deletedAt: past, deletedBy: reader }, place, { edit: [], delete: [], restore: moderators, reply: [], kudos: [], downvote: [], accept: [], history: moderators, flag: [], suggestEdit: [] }],
  ['an answer that the community hid', { ...answer, deletedAt: past, hiddenAt: past }, place, { edit: ['author', ...moderators], delete: [], restore: [], reply: [], kudos: [], downvote: [], accept: [], history: ['author', ...moderators], flag: [], suggestEdit: [] }],
  ['the body of a question that the community hid', { ...answer, kind: 'body', deletedAt: past, hiddenAt: past }, { ...place, topic: { ...hidden, authorId: author } }, { edit: ['author', ...moderators], delete: [], restore: [], reply: [], kudos: [], downvote: [], accept: [], history: ['author', ...moderators], flag: [], suggestEdit: [] }],
  ['a hidden answer in a deleted question', { ...answer, deletedAt: past, hiddenAt: past }, { ...place, topic: deletedByModerator }, { edit: [], delete: [], restore: [], reply: [], kudos: [], downvote: [], accept: [], history: ['author', ...moderators], flag: [], suggestEdit: [] }],
])('who may do what with %s', (_name, post, surroundings, table) => {
  test.each(Object.entries(table) as [keyof PostTable, string[]][])('%s: %j', (ability, expected) => {
    expect(everyone.filter((name) => postAbilities(actors[name]!, post, surroundings)[ability])).toEqual(everyone.filter((name) => expected.includes(name)));
  });
});

describe('what only points are missing for is said with how many it takes', () => {
  test.each([
    ['newcomer', { edit: 2_000, kudos: 8, downvote: 125, suggestEdit: 100 }],
    ['member', { edit: 2_000 }],
    ['stranger', { edit: 2_000 }],
    ['editor', {}],
    ['superuser', {}],
    ['superuserHere', {}],
    ['guest', {}],
    ['author', {}],
  ])('of an answer: %s', (name, expected) => {
    expect(postMissing(actors[name]!, answer, place)).toEqual(expected);
  });

  test.each([
    ['newcomer', {}, { edit: 2_000, kudos: 8, downvote: 125, suggestEdit: 100, accept: 500, knowing: ['mesh', 'firmware'] }],
    ['stranger', {}, { edit: 2_000, knowing: ['mesh', 'firmware'] }],
    ['stranger', { tags: [] }, { edit: 2_000 }],
    ['learned', {}, { edit: 2_000, accept: 500 }],
    ['helper', {}, { edit: 2_000 }],
    ['superuser', {}, {}],
  ])('of an answer to somebody else’s question: %s, %j', (name, topic, expected) => {
    const other = { ...place, topic: { ...open, authorId: null, ...topic } };
    expect(postMissing(actors[name]!, answer, other)).toEqual(expected);
  });

  test.each([
    ['newcomer', open, { edit: 2_000, retag: 2_000, close: 1_500, accept: 500, knowing: ['mesh', 'firmware'] }],
    ['stranger', open, { edit: 2_000, retag: 2_000, close: 1_500, knowing: ['mesh', 'firmware'] }],
    ['learned', open, { edit: 2_000, retag: 2_000, close: 1_500, accept: 500 }],
    ['helper', open, { edit: 2_000, retag: 2_000, close: 1_500 }],
    ['closer', closed, { edit: 2_000, retag: 2_000 }],
    ['author', closedByAuthor, { edit: 2_000, retag: 2_000 }],
    ['guest', open, {}],
    ['newcomer', deletedByModerator, {}],
  ])('of a topic: %s', (name, topic, expected) => {
    expect(topicMissing(actors[name]!, topic)).toEqual(expected);
  });
});

describe('rules and their SQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  const subjects = [null, author, reader].flatMap((authorId) =>
    [
      { deletedAt: null, deletedBy: null, hiddenAt: null },
      { deletedAt: past, deletedBy: null, hiddenAt: null },
      { deletedAt: past, deletedBy: author, hiddenAt: null },
      { deletedAt: past, deletedBy: reader, hiddenAt: null },
      { deletedAt: past, deletedBy: null, hiddenAt: past },
    ].map((deletion) => ({ authorId, spaceId: here, ...deletion })),
  );
  const rules = [
    ['topics', 't', topicVisibleTo, canSeeTopic],
    ['posts', 'p', (member: string, moderated: string) => postReadableBy(member, `p.space_id = any(${moderated}::uuid[])`), canReadPost],
  ] as const;

  test.each(rules.flatMap(([noun, alias, sql, rule]) => everyone.map((name) => [noun, name, alias, sql, rule] as const)))('agree on which %s are read by a %s', async (_noun, name, alias, sql, rule) => {
    const actor = actors[name]!;
    const ask = `select ${sql('$1', '$2')} as seen from (select $3::uuid as author_id, $4::timestamptz as deleted_at, $5::uuid as deleted_by, $6::timestamptz as hidden_at, $7::uuid as space_id) ${alias}`;
    const moderated = [here, elsewhere].filter((spaceId) => isModerator(actor, spaceId));
    for (const subject of subjects) {
      const [row] = await database.database.query<{ seen: boolean | null }>(ask, [actor.memberId, moderated, subject.authorId, subject.deletedAt, subject.deletedBy, subject.hiddenAt, here]);
      expect({ ...subject, seen: row!.seen ?? false }).toEqual({ ...subject, seen: rule(actor, subject, here) });
    }
  });
});
