import { describe, expect, test } from '@jest/globals';
import type { SpaceVisibility } from '#contracts';
import type { ArticleReaders } from '../articles/article-readers.js';
import { isForNoMore, readersInto, readersOfSource, type SourceSpace } from './source-readers.policy.js';

const space = (visibility: SpaceVisibility, ...groupIds: string[]): SourceSpace => ({ visibility, groupIds, archivedAt: null });
const archived = { ...space('public'), archivedAt: new Date(0) };
const everybody: ArticleReaders = { audience: 'public', groupIds: [] };
const members: ArticleReaders = { audience: 'members', groupIds: [] };
const staff: ArticleReaders = { audience: 'staff', groupIds: [] };
const groups = (...groupIds: string[]): ArticleReaders => ({ audience: 'groups', groupIds });

describe('the readers of an article made of an answer', () => {
  test.each<[string, SourceSpace, ArticleReaders | null]>([
    ['everybody reads', space('public'), everybody],
    ['members read', space('members'), members],
    ['a group reads', space('groups', 'beta'), groups('beta')],
    ['two groups read', space('groups', 'beta', 'gold'), groups('beta', 'gold')],
    ['no group reads', space('groups'), null],
    ['staff read', space('private'), null],
    ['nobody but admins reads any more', archived, null],
  ])('that %s', (_name, source, readers) => expect(readersOfSource(source)).toEqual(readers));

  test.each<[string, SourceSpace, SourceSpace, ArticleReaders | null]>([
    ['for everybody, where members read', space('public'), space('members'), everybody],
    ['for members, where everybody reads', space('members'), space('public'), members],
    ['for members, where a group reads', space('members'), space('groups', 'beta'), members],
    ['for a group, where everybody reads', space('groups', 'beta'), space('public'), groups('beta')],
    ['for two groups, where one of them reads', space('groups', 'beta', 'gold'), space('groups', 'gold'), groups('beta', 'gold')],
    ['for a group, where another one reads', space('groups', 'beta'), space('groups', 'gold'), null],
    ['for a group, where staff read', space('groups', 'beta'), space('private'), groups('beta')],
    ['for staff', space('private'), space('private'), null],
  ])('%s', (_name, source, target, readers) => expect(readersInto(source, target)).toEqual(readers));
});

test.each<[ArticleReaders, string, boolean[]]>([
  //                            public members beta   beta, gold private archived
  [everybody, 'everybody', [true, false, false, false, false, false]],
  [members, 'members', [true, true, false, false, false, false]],
  [groups('beta'), 'a group', [true, true, true, true, false, false]],
  [groups('beta', 'gold'), 'two groups', [true, true, false, true, false, false]],
  [{ ...members, groupIds: ['beta'] }, 'members, with a group that means nothing', [true, true, false, false, false, false]],
  [staff, 'staff, who are in no group and read nothing archived', [true, true, false, false, true, false]],
])('%j: whether an article for %s is for no more than the answer', (article, _name, expected) => {
  const sources = [space('public'), space('members'), space('groups', 'beta'), space('groups', 'beta', 'gold'), space('private'), archived];
  expect(sources.map((source) => isForNoMore(article, source))).toEqual(expected);
});
