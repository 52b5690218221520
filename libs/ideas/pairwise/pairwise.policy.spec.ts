import { expect, test } from '@jest/globals';
import { guest, type Actor } from '#platform';
import { pairwiseAbilities } from './pairwise.policy.js';

const as = (role: Actor['role']): Actor => ({ ...guest, memberId: 'somebody', role });
const actors: Record<string, Actor> = { guest, member: as('member'), moderator: as('moderator'), staff: as('staff'), admin: as('admin') };
const named = (may: (actor: Actor) => boolean) => Object.keys(actors).filter((name) => may(actors[name]!));
const members = ['member', 'moderator', 'staff', 'admin'];
const staff = ['staff', 'admin'];
const ideas = { kind: 'ideas', archivedAt: null };

test.each<[string, { kind: string; archivedAt: Date | null; endedAt?: Date }, { on: boolean; publicResults: boolean }, { answer: string[]; manage: string[]; seeResults: string[] }]>([
  ['that is off', ideas, { on: false, publicResults: false }, { answer: [], manage: staff, seeResults: staff }],
  ['that is on', ideas, { on: true, publicResults: false }, { answer: members, manage: staff, seeResults: staff }],
  ['whose results are public', ideas, { on: true, publicResults: true }, { answer: members, manage: staff, seeResults: ['guest', ...members] }],
  ['in another kind of space', { kind: 'support', archivedAt: null }, { on: true, publicResults: false }, { answer: [], manage: [], seeResults: staff }],
  ['in a space whose task is done', { ...ideas, endedAt: new Date(0) }, { on: true, publicResults: false }, { answer: [], manage: staff, seeResults: staff }],
  ['in an archived space', { kind: 'ideas', archivedAt: new Date(0) }, { on: true, publicResults: false }, { answer: [], manage: staff, seeResults: staff }],
])('who may do what with a board %s', (_name, space, settings, expected) => {
  for (const ability of ['answer', 'manage', 'seeResults'] as const) expect([ability, named((actor) => pairwiseAbilities(actor, space, settings)[ability])]).toEqual([ability, expected[ability]]);
});
