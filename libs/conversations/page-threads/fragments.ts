import { Injectable } from '@nestjs/common';
import type { Post, TopicPage } from '#contracts';
import { Communities } from '#identity';
import { asGuest } from '../feeds/as-guest.js';
import { withAbsoluteAddresses } from '../feeds/feed.js';
import { TopicPages } from '../topics/topic-pages.js';

const repliesOfPage = 20;

/** Topics for the company's own server, which puts them into its pages: as a guest sees them, with whole addresses. */
@Injectable()
export class Fragments {
  constructor(
    private readonly topicPages: TopicPages,
    private readonly communities: Communities,
  ) {}

  topic(number: number, cursor?: string): Promise<TopicPage> {
    return asGuest(async () => {
      const [page, site] = await Promise.all([this.topicPages.page(number, { sort: 'oldest', cursor, limit: repliesOfPage }), this.communities.address()]);
      const whole = (post: Post): Post => ({ ...post, html: withAbsoluteAddresses(post.html, site) });
      const thread = ({ post, descendants, moreDescendants }: TopicPage['replies']['items'][number]) => ({ post: whole(post), descendants: descendants.map(whole), moreDescendants });
      return { ...page, body: whole(page.body), solution: page.solution && thread(page.solution), replies: { ...page.replies, items: page.replies.items.map(thread) } };
    });
  }
}
