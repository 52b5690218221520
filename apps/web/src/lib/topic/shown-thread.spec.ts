import { describe, expect, it } from '@jest/globals';
import type { Post, Thread, TopicPage } from '#contracts';
import { ShownThread } from './shown-thread';

const post = (id: string): Post => ({ id, html: `<p>${id}</p>` }) as Post;
const thread = (id: string, ...below: string[]): Thread => ({ post: post(id), descendants: below.map(post), moreDescendants: 0 });
const page = { topic: { id: 'topic' }, body: post('body'), solution: thread('solution', 'comment'), replies: { items: [thread('answer', 'reply')], nextCursor: 'more' } } as TopicPage;
const drawn = (id: string) => `<p>${id}</p>`;

describe('a topic’s page on its way to the browser', () => {
  it('leaves out what the document shows, and finds it there', () => {
    const sent = new ShownThread(page, true).toSend();
    expect(sent).not.toContain('<p>');
    expect(ShownThread.received(sent, drawn).page).toEqual(page);
  });

  it('is whole where there is no document', () => {
    const sent = new ShownThread(page, false).toSend();
    expect(ShownThread.received(sent, () => 'nothing').page).toEqual(page);
  });

  it('changes nothing of what others see', () => {
    new ShownThread(page, true).toSend();
    expect(page.solution?.descendants[0]?.html).toBe('<p>comment</p>');
  });
});
