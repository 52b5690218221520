import { describe, expect, test } from '@jest/globals';
import { TrustRequirements, trustMetrics } from '#contracts';
import { isReached, levelAfter, needsOf, progressOf, type Standing, type TrustMetrics } from './requirements.js';

const large = { topics: 10_000, posts: 100_000, recentTopics: 1_000, recentPosts: 10_000 };
const standard = TrustRequirements.parse(undefined);
const needs = needsOf(standard, large);
const none = Object.fromEntries(trustMetrics.map((metric) => [metric, 0])) as TrustMetrics;
const level1: TrustMetrics = { ...none, topicsEntered: 5, postsRead: 30, minutesRead: 10 };
const level2: TrustMetrics = { ...none, topicsEntered: 20, postsRead: 100, minutesRead: 60, daysVisited: 15, kudosGiven: 1, kudosReceived: 1, topicsRepliedIn: 3 };
const level3: TrustMetrics = {
  ...level2,
  topicsEntered: 200,
  postsRead: 500,
  recentDaysVisited: 50,
  recentTopicsRepliedIn: 10,
  recentTopicsViewed: 250,
  recentPostsRead: 2_500,
  recentKudosGiven: 30,
  recentKudosReceived: 20,
  recentKudosGivers: 5,
  recentKudosDays: 7,
  recentFlaggedPosts: 5,
  recentFlaggers: 5,
};
const now = new Date('2026-03-01T00:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const at = (level: number, changes: Partial<Standing> = {}): Standing => ({ level, since: null, locked: false, suspended: false, isKnown: false, ...changes });

describe('the level that a member should have', () => {
  test.each<[string, Standing, TrustMetrics, number]>([
    ['nothing read', at(0), none, 0],
    ['just enough for level 1', at(0), level1, 1],
    ['a topic too few', at(0), { ...level1, topicsEntered: 4 }, 0],
    ['a post too few', at(0), { ...level1, postsRead: 29 }, 0],
    ['a moment too short', at(0), { ...level1, minutesRead: 9.9 }, 0],
    ['just enough for level 2', at(1), level2, 2],
    ['enough for level 2 at once', at(0), level2, 2],
    ['a day too few', at(1), { ...level2, daysVisited: 14 }, 1],
    ['never thanked anybody', at(1), { ...level2, kudosGiven: 0 }, 1],
    ['nobody thanked them', at(1), { ...level2, kudosReceived: 0 }, 1],
    ['replied in two topics', at(1), { ...level2, topicsRepliedIn: 2 }, 1],
    ['just enough for level 3', at(2), level3, 3],
    ['a flagged post too many', at(2), { ...level3, recentFlaggedPosts: 6 }, 2],
    ['flagged by too many', at(2), { ...level3, recentFlaggers: 6 }, 2],
    ['kudos of too few people', at(2), { ...level3, recentKudosGivers: 4 }, 2],
    ['kudos on too few days', at(2), { ...level3, recentKudosDays: 6 }, 2],
    ['suspended', at(2, { suspended: true }), level3, 2],
    ['levels 1 and 2 are never lost: 1', at(1), none, 1],
    ['levels 1 and 2 are never lost: 2', at(2), none, 2],
    ['level 3 is kept for 14 days', at(3, { since: daysAgo(13.9) }), level2, 3],
    ['level 3 is lost after 14 days', at(3, { since: daysAgo(14) }), level2, 2],
    ['nine tenths keep level 3', at(3, { since: daysAgo(60) }), { ...level3, recentDaysVisited: 45 }, 3],
    ['less than nine tenths lose it', at(3, { since: daysAgo(60) }), { ...level3, recentDaysVisited: 44 }, 2],
    ['flags have no slack', at(3, { since: daysAgo(60) }), { ...level3, recentFlaggedPosts: 6 }, 2],
    ['a suspension loses it', at(3, { since: daysAgo(60), suspended: true }), level3, 2],
    ['a level that is held does not rise', at(0, { locked: true }), level3, 0],
    ['nor fall', at(3, { locked: true, since: daysAgo(60) }), none, 3],
    ['what was granted stays', at(4), none, 4],
    ['who came by an import and wrote there is known', at(0, { isKnown: true }), none, 1],
    ['and rises from there by reading', at(0, { isKnown: true }), level2, 2],
    ['unless the level is held', at(0, { isKnown: true, locked: true }), none, 0],
  ])('%s', (_name, standing, metrics, expected) => {
    expect(levelAfter(standing, metrics, needs, now)).toBe(expected);
  });
});

describe('small communities', () => {
  test.each([
    ['no more than half of what there is to read', { ...large, topics: 6, posts: 20 }, 1, { topicsEntered: 3, postsRead: 10, minutesRead: 10 }],
    ['never below one', { ...large, topics: 0, posts: 0 }, 1, { topicsEntered: 1, postsRead: 1, minutesRead: 10 }],
    ['a large one asks for all', large, 1, { topicsEntered: 5, postsRead: 30, minutesRead: 10 }],
    [
      'counts that need other people shrink with their posts',
      { topics: 300, posts: 900, recentTopics: 40, recentPosts: 200 },
      3,
      { topicsEntered: 150, postsRead: 450, recentDaysVisited: 50, recentTopicsRepliedIn: 2, recentTopicsViewed: 10, recentPostsRead: 50, recentKudosGiven: 6, recentKudosReceived: 4, recentKudosGivers: 1, recentKudosDays: 2, recentFlaggedPosts: 5, recentFlaggers: 5 },
    ],
    [
      'shares are capped where much is written',
      { topics: 100_000, posts: 1_000_000, recentTopics: 9_000, recentPosts: 200_000 },
      3,
      { topicsEntered: 200, postsRead: 500, recentDaysVisited: 50, recentTopicsRepliedIn: 10, recentTopicsViewed: 500, recentPostsRead: 20_000, recentKudosGiven: 30, recentKudosReceived: 20, recentKudosGivers: 5, recentKudosDays: 7, recentFlaggedPosts: 5, recentFlaggers: 5 },
    ],
  ] as const)('%s', (_name, activity, level, expected) => {
    expect(Object.fromEntries(needsOf(standard, activity)[level].map(({ metric, need }) => [metric, need]))).toEqual(expected);
  });

  test('a community that asks for nothing gets nothing', () => {
    const free = TrustRequirements.parse({ level1: { topicsEntered: 0, postsRead: 0, minutesRead: 0 } });
    expect(isReached(needsOf(free, large)[1], none)).toBe(true);
  });
});

test('progress says what is there and what is missing', () => {
  expect(progressOf(needs[1], { ...none, topicsEntered: 5, postsRead: 12 })).toEqual([
    { metric: 'topicsEntered', have: 5, need: 5, atMost: false, met: true },
    { metric: 'postsRead', have: 12, need: 30, atMost: false, met: false },
    { metric: 'minutesRead', have: 0, need: 10, atMost: false, met: false },
  ]);
  expect(progressOf(needs[3], { ...level3, recentFlaggers: 6 }).at(-1)).toEqual({ metric: 'recentFlaggers', have: 6, need: 5, atMost: true, met: false });
});
