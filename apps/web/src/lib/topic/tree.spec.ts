import { describe, expect, it } from '@jest/globals';
import type { Post, Thread } from '#contracts';
import { treeOf, withPosts, type Branch } from './tree';

let position = 0;
function post(id: string, depth: number, parentId: string | null = null): Post {
  return { id, depth, parentId, parentAuthor: parentId && `@${parentId}`, position: ++position } as unknown as Post;
}
const draw = ({ post: { id }, replyingTo, children }: Branch): unknown => ({ [replyingTo ? `${id}>${replyingTo}` : id]: children.map(draw) });
const thread = (root: Post, ...descendants: Post[]): Thread => ({ post: root, descendants, moreDescendants: 0 });
const ids = (threads: Thread[]) => threads.map(({ post: { id }, descendants }) => [id, ...descendants.map((entry) => entry.id)].join(' '));

describe('treeOf', () => {
  it('nests two levels below a reply and flattens deeper ones with the name they answer', () => {
    const tree = treeOf(thread(post('a', 0), post('b', 1, 'a'), post('c', 2, 'b'), post('d', 3, 'c'), post('e', 4, 'd'), post('f', 1, 'a')));
    expect(draw(tree)).toEqual({ a: [{ b: [{ c: [] }, { 'd>@c': [] }, { 'e>@d': [] }] }, { f: [] }] });
  });

  it('draws a comment whose parent is not on the page as near as it can', () => {
    expect(draw(treeOf(thread(post('a', 0), post('x', 3, 'gone'))))).toEqual({ a: [{ 'x>@gone': [] }] });
    expect(draw(treeOf(thread(post('x', 2, 'gone'))))).toEqual({ 'x>@gone': [] });
  });
});

describe('withPosts', () => {
  const threads = () => [thread(post('a', 0), post('b', 1, 'a'), post('c', 2, 'b'), post('d', 1, 'a')), thread(post('z', 0))];

  it('adds answers at the end and comments behind what is below their parent', () => {
    const more = [post('n', 0, 'body'), post('m', 2, 'b'), post('o', 3, 'm'), post('p', 1, 'z')];
    expect(ids(withPosts(threads(), more))).toEqual(['a b c m o d', 'z p', 'n']);
  });

  it('adds a post once, and one without its parent at the end', () => {
    const start = threads();
    const extra = post('n', 1, 'z');
    expect(ids(withPosts(withPosts(start, [extra]), [extra, post('lost', 2, 'elsewhere')]))).toEqual(['a b c d', 'z n', 'lost']);
  });
});
