import { describe, expect, it } from '@jest/globals';
import type { Reputation } from '#contracts';
import { partsOf } from './parts';

const reputation = (parts: Reputation['parts']): Reputation => ({ balance: 0, shown: 1, parts, history: [], ledger: null });

describe('the parts of a reputation', () => {
  it('come with the most first, what takes points away last, and without what came to nothing', () => {
    const parts = partsOf(
      reputation([
        { kind: 'post.downvoted', applied: -10, count: 5 },
        { kind: 'answer.kudos', applied: 20, count: 2 },
        { kind: 'question.kudos', applied: 0, count: 2 },
        { kind: 'answer.accepted', applied: 70, count: 5 },
      ]),
    );
    expect(parts).toEqual([
      { kind: 'answer.accepted', applied: 70, share: 0.7, tone: 1 },
      { kind: 'answer.kudos', applied: 20, share: 0.2, tone: 2 },
      { kind: 'post.downvoted', applied: -10, share: 0.1, tone: 'bad' },
    ]);
  });

  it('are none where there are no points', () => {
    expect(partsOf(reputation([]))).toEqual([]);
  });
});
