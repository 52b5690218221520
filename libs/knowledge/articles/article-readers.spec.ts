import { describe, expect, test } from '@jest/globals';
import { isNoWider, type ArticleReaders } from './article-readers.js';

const to = (audience: ArticleReaders['audience'], ...groupIds: string[]): ArticleReaders => ({ audience, groupIds });

describe('an article', () => {
  test.each([
    [to('public'), to('public'), true],
    [to('public'), to('members'), false],
    [to('members'), to('public'), true],
    [to('members'), to('groups', 'a'), false],
    [to('groups', 'a'), to('members'), true],
    [to('groups', 'a'), to('groups', 'a', 'b'), true],
    [to('groups', 'a', 'b'), to('groups', 'a'), false],
    [to('groups', 'a'), to('staff'), false],
    [to('staff'), to('groups', 'a'), false],
    [to('staff'), to('staff'), true],
  ])('for %j is no wider than one for %j: %s', (one, other, narrow) => expect(isNoWider(one, other)).toBe(narrow));
});
