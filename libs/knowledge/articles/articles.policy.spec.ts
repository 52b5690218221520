import { describe, expect, test } from '@jest/globals';
import type { ArticleAbilities } from '#contracts';
import { guest, type Actor } from '#platform';
import { articleAbilities, type ArticleSubject } from './articles.policy.js';

const here = 'here';
const as = (role: Actor['role'], spaceRoles: Actor['spaceRoles'] = {}): Actor => ({ ...guest, memberId: 'm', role, spaceRoles });
const actors: Record<string, Actor> = {
  guest,
  member: as('member'),
  rich: { ...as('member'), reputation: 100_000 },
  superuser: as('superuser'),
  moderator: as('moderator'),
  staff: as('staff'),
  admin: as('admin'),
  superuserHere: as('member', { [here]: 'superuser' }),
  moderatorHere: as('member', { [here]: 'moderator' }),
  moderatorElsewhere: as('member', { elsewhere: 'moderator' }),
};
const everyone = Object.keys(actors);
const publishers = ['moderator', 'staff', 'admin', 'moderatorHere'];
const writers = ['superuser', 'superuserHere', ...publishers];
/** With the points for it, and those whose role stands for points. */
const suggesters = everyone.filter((name) => name === 'rich' || writers.includes(name));
const readers = ['rich'];
const published: ArticleSubject = { spaceId: here, state: 'validated', isProtected: false, deletedAt: null, lockedAt: null };
const but = (names: string[]) => suggesters.filter((name) => !names.includes(name));

describe.each<[string, ArticleSubject, Record<keyof ArticleAbilities, string[]>]>([
  ['a work in progress', { ...published, state: 'work-in-progress' }, { edit: writers, suggest: readers, publish: publishers, review: [], settle: publishers, place: writers }],
  ['a published article', published, { edit: writers, suggest: readers, publish: [], review: publishers, settle: publishers, place: writers }],
  ['a protected one', { ...published, isProtected: true }, { edit: publishers, suggest: but(publishers), publish: [], review: publishers, settle: publishers, place: publishers }],
  ['a locked one', { ...published, lockedAt: new Date(0) }, { edit: publishers, suggest: [], publish: [], review: publishers, settle: publishers, place: publishers }],
  ['an archived one', { ...published, state: 'archived' }, { edit: writers, suggest: [], publish: [], review: publishers, settle: publishers, place: writers }],
  ['a deleted one', { ...published, deletedAt: new Date(0) }, { edit: [], suggest: [], publish: [], review: [], settle: [], place: [] }],
])('who may do what with %s', (_name, article, table) => {
  test.each(Object.entries(table) as [keyof ArticleAbilities, string[]][])('%s: %j', (ability, expected) => {
    expect(everyone.filter((name) => articleAbilities(actors[name]!, article)[ability])).toEqual(everyone.filter((name) => expected.includes(name)));
  });
});
