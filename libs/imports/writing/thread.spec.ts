import { describe, expect, it } from '@jest/globals';
import { countDescendants, countThread, placePosts, type ThreadPost } from './thread.js';

function post(id: string, minute: number, given: Partial<ThreadPost> = {}): ThreadPost {
  return { id, kind: 'answer', parentId: null, authorId: `by-${id}`, createdAt: new Date(Date.UTC(2024, 0, 1, 0, minute)), ...given };
}
const body = post('body', 0, { kind: 'body' });
const comment = (id: string, minute: number, parentId: string) => post(id, minute, { kind: 'comment', parentId });

describe('placePosts', () => {
  it('numbers posts by time, and nests them by their parents', () => {
    const placed = placePosts([], [comment('c', 4, 'b'), post('b', 3), comment('d', 5, 'c'), body, post('a', 1)]);
    expect(placed.map(({ id, position, depth, path, rootId }) => ({ id, position, depth, path, rootId }))).toEqual([
      { id: 'body', position: 1, depth: 0, path: [], rootId: null },
      { id: 'a', position: 2, depth: 0, path: [], rootId: null },
      { id: 'b', position: 3, depth: 0, path: [], rootId: null },
      { id: 'c', position: 4, depth: 1, path: [4], rootId: 'b' },
      { id: 'd', position: 5, depth: 2, path: [4, 5], rootId: 'b' },
    ]);
  });

  it('puts the body first and parents before their children, whatever the times say', () => {
    const placed = placePosts([], [comment('c', 1, 'a'), comment('d', 2, 'c'), post('a', 3), post('body', 9, { kind: 'body' }), post('b', 2)]);
    expect(placed.map(({ id }) => id)).toEqual(['body', 'b', 'a', 'c', 'd']);
  });

  it('goes on behind the posts that are there', () => {
    const standing = placePosts([], [body, post('a', 1), comment('c', 2, 'a')]);
    const placed = placePosts(standing, [comment('d', 1, 'c'), post('b', 0)]);
    expect(placed.map(({ id, position, path, rootId }) => [id, position, path, rootId])).toEqual([
      ['b', 4, [], null],
      ['d', 5, [3, 5], 'a'],
    ]);
  });

  it('keeps a post whose parent is gone as a direct one', () => {
    expect(placePosts([], [body, comment('c', 1, 'gone')])[1]).toMatchObject({ parentId: null, depth: 0, rootId: null });
  });
});

describe('countThread', () => {
  it('counts replies, answers and people, and remembers the last', () => {
    const posts = placePosts([], [body, post('a', 2), comment('c', 3, 'a'), post('b', 5, { authorId: 'by-body' }), post('n', 4, { authorId: null, kind: 'reply' })]);
    expect(countThread(posts)).toEqual({
      replyCount: 4,
      answerCount: 2,
      participantCount: 3,
      firstAnswerAt: post('a', 2).createdAt,
      lastActivityAt: post('b', 5).createdAt,
      lastReplyAuthorId: 'by-body',
      lastPosition: 5,
    });
    expect([...countDescendants(posts)]).toEqual([['a', 1]]);
  });

  it('leaves deleted posts out, but not their place', () => {
    const posts = placePosts([], [body, post('a', 2), comment('c', 3, 'a')]).map((one) => ({ ...one, deletedAt: one.id === 'body' ? null : new Date() }));
    expect(countThread(posts)).toMatchObject({ replyCount: 0, answerCount: 0, firstAnswerAt: null, participantCount: 1, lastPosition: 3 });
    expect([...countDescendants(posts)]).toEqual([]);
  });

  it('counts nothing in a topic of a body alone', () => {
    expect(countThread(placePosts([], [body]))).toMatchObject({ replyCount: 0, participantCount: 1, lastReplyAuthorId: null, lastActivityAt: body.createdAt, lastPosition: 1 });
  });
});
