import { describe, expect, it } from '@jest/globals';
import type { TopicKind } from '#contracts';
import { inOrderOfUse } from './similar-order.js';

const one = (kind: TopicKind, score: number, outdated = false) => ({ kind, score, outdated, name: `${kind} ${score}${outdated ? ' outdated' : ''}` });

describe('what is worth reading before one writes', () => {
  it.each([
    ['nothing', [], []],
    ['questions in the order of their match', [one('question', 9), one('discussion', 8)], ['question 9', 'discussion 8']],
    ['articles, then ideas, then the rest', [one('question', 9), one('idea', 8), one('article', 7)], ['article 7', 'idea 8', 'question 9']],
    ['articles and ideas that hardly fit where their match puts them', [one('question', 10), one('article', 5.9), one('idea', 5)], ['question 10', 'article 5.9', 'idea 5']],
    ['one that just fits', [one('question', 10), one('article', 6)], ['article 6', 'question 10']],
    ['what is outdated last, be it an article or the best match', [one('article', 10, true), one('question', 9, true), one('question', 2)], ['question 2', 'article 10 outdated', 'question 9 outdated']],
  ])('%s', (_, found, expected) => expect(inOrderOfUse(found).map(({ name }) => name)).toEqual(expected));
});
