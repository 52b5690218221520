import { describe, expect, test } from '@jest/globals';
import type { PostKind } from '#contracts';
import { mergePlaces, restorePlaces, splitPlaces, withDescendants, type Place, type PlacedPost } from './places.js';

/** `a1` stands in topic `a`; times count in minutes. */
function post(id: string, at: number, position: number, parent: Place | null = null, kind: PostKind = position === 1 ? 'body' : parent ? 'comment' : 'answer'): PlacedPost {
  return {
    ...{ id, topicId: id[0]!, kind, position, createdAt: new Date(at * 60_000) },
    ...(parent ? { parentId: parent.id, rootId: parent.rootId ?? parent.id, depth: parent.depth + 1, path: [...parent.path, position] } : { parentId: null, rootId: null, depth: 0, path: [] }),
  };
}
const a1 = post('a1', 0, 1);
const a2 = post('a2', 10, 2);
const a3 = post('a3', 30, 3, a2);
const b1 = post('b1', 5, 1);
const b2 = post('b2', 20, 2);
const b3 = post('b3', 25, 3, b2);
const b4 = post('b4', 40, 4, b3);
const shape = (places: readonly Place[]) => places.toSorted((x, y) => x.topicId.localeCompare(y.topicId) || x.position - y.position).map(({ id, topicId, kind, parentId, rootId, depth, path }) => [id, topicId, kind, parentId, rootId, depth, path.join('.')]);
const kinds = new Map([['a', 'question' as const], ['b', 'question' as const]]);

describe('two topics as one', () => {
  const into = { id: 'a', kind: 'question' as const, posts: [a1, a2, a3] };

  test('are ordered by time, with the trees as they were', () => {
    expect(shape(mergePlaces(into, { kind: 'question', posts: [b1, b2, b3, b4] }))).toEqual([
      ['a1', 'a', 'body', null, null, 0, ''],
      ['b1', 'a', 'reply', null, null, 0, ''],
      ['a2', 'a', 'answer', null, null, 0, ''],
      ['b2', 'a', 'answer', null, null, 0, ''],
      ['b3', 'a', 'comment', 'b2', 'b2', 1, '5'],
      ['a3', 'a', 'comment', 'a2', 'a2', 1, '6'],
      ['b4', 'a', 'comment', 'b3', 'b2', 2, '5.7'],
    ]);
  });

  test('begin with the body of the one that stays, though it is younger', () => {
    const places = mergePlaces({ id: 'b', kind: 'question', posts: [b1, b2] }, { kind: 'question', posts: [a1, a2] });
    expect(shape(places).map(([id]) => id)).toEqual(['b1', 'a1', 'a2', 'b2']);
  });

  test('answers of a question among discussions are replies, and the other way round', () => {
    expect(shape(mergePlaces({ ...into, kind: 'discussion' }, { kind: 'question', posts: [b1, b2] })).map(([id, , kind]) => [id, kind])).toContainEqual(['b2', 'reply']);
    const reply = { ...b2, kind: 'reply' as const };
    expect(shape(mergePlaces(into, { kind: 'discussion', posts: [b1, reply] })).map(([id, , kind]) => [id, kind])).toContainEqual(['b2', 'answer']);
    expect(shape(mergePlaces(into, { kind: 'question', posts: [b1, reply] })).map(([id, , kind]) => [id, kind])).toContainEqual(['b2', 'reply']);
  });
});

describe('posts that become a topic', () => {
  test('take along what stands below them', () => {
    expect(withDescendants([b1, b2, b3, b4], ['b3']).map(({ id }) => id)).toEqual(['b3', 'b4']);
    expect(withDescendants([b1, b2, b3, b4], ['b4', 'b2']).map(({ id }) => id)).toEqual(['b2', 'b3', 'b4']);
  });

  test('begin with the first of them, and what stood below it answers it', () => {
    const b5 = post('b5', 50, 5);
    const b6 = post('b6', 60, 6, b5);
    expect(shape(splitPlaces({ id: 'c', kind: 'discussion' }, [b2, b3, b4, b5, b6]))).toEqual([
      ['b2', 'c', 'body', null, null, 0, ''],
      ['b3', 'c', 'reply', null, null, 0, ''],
      ['b4', 'c', 'comment', 'b3', 'b3', 1, '3'],
      ['b5', 'c', 'reply', null, null, 0, ''],
      ['b6', 'c', 'comment', 'b5', 'b5', 1, '5'],
    ]);
  });
});

describe('everything where it was', () => {
  const before = [a1, a2, a3, b1, b2, b3, b4];
  const merged = (): PlacedPost[] => mergePlaces({ id: 'a', kind: 'question', posts: [a1, a2, a3] }, { kind: 'question', posts: [b1, b2, b3, b4] }).map((place) => ({ ...place, createdAt: before.find(({ id }) => id === place.id)!.createdAt }));
  const added = (id: string, at: number, position: number, parentId: string | null): PlacedPost => ({ id, topicId: 'a', kind: parentId ? 'comment' : 'answer', parentId, rootId: null, depth: 0, path: [], position, createdAt: new Date(at * 60_000) });

  test('exactly, where nothing was written since', () => {
    expect(shape(restorePlaces(before, merged(), kinds, () => null))).toEqual(shape(before));
  });

  test('what was written since goes with what it answers', () => {
    const since = [added('n1', 100, 8, null), added('n2', 110, 9, 'b4'), added('n3', 120, 10, 'b1'), added('n4', 130, 11, 'n3'), added('n5', 140, 12, 'a3')];
    const restored = shape(restorePlaces(before, [...merged(), ...since], kinds, () => null));
    expect(restored.filter(([id]) => String(id).startsWith('n'))).toEqual([
      ['n1', 'a', 'answer', null, null, 0, ''],
      ['n5', 'a', 'comment', 'a3', 'a2', 2, '3.5'],
      ['n2', 'b', 'comment', 'b4', 'b2', 3, '3.4.5'],
      ['n3', 'b', 'answer', null, null, 0, ''],
      ['n4', 'b', 'comment', 'n3', 'n3', 1, '7'],
    ]);
  });

  test('who answered what had been split off answers it where it stands again', () => {
    const split = splitPlaces({ id: 'c', kind: 'question' }, [b2, b3, b4]).map((place): PlacedPost => ({ ...place, createdAt: new Date(0) }));
    const direct: PlacedPost = { ...added('n1', 100, 4, null), topicId: 'c' };
    const restored = restorePlaces([b1, b2, b3, b4], [b1, ...split, direct], kinds, ({ topicId }) => (topicId === 'c' ? 'b2' : null));
    expect(shape(restored)).toEqual([...shape([b1, b2, b3, b4]), ['n1', 'b', 'comment', 'b2', 'b2', 1, '5']]);
  });
});
