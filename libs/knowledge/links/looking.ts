import { Injectable } from '@nestjs/common';
import type { BrokenLinkReason } from '#contracts';
import { Members } from '#identity';
import { currentCommunityId, Database } from '#platform';
import { readersAreWithin, type SpaceListRow, Spaces } from '#spaces';
import { articlePath } from '../articles/article-path.js';
import { outlined } from '../articles/outline.js';
import type { ArticleLinkRow } from './links.entity.js';
import { htmlOfArticles, linkedAddresses, linkedById, linkedByNumber, linkedFiles, linkedPosts, type CheckedArticleRow, type LinkedAddressRow, type LinkedFileRow, type LinkedPostRow, type LinkedTopicRow } from './links.queries.js';
import type { LinkTarget } from './targets.js';

export type Found = Pick<ArticleLinkRow, 'targetId' | 'reason' | 'goesTo'>;
type Of<Kind extends LinkTarget['kind']> = LinkTarget & { kind: Kind };

export const good = (targetId: string | null = null): Found => ({ targetId, reason: null, goesTo: null });
const bad = (reason: BrokenLinkReason, targetId: string | null = null, goesTo: string | null = null): Found => ({ targetId, reason, goesTo });

/** What the links of one article lead to. */
interface Known {
  article: CheckedArticleRow;
  spaces: ReadonlyMap<string, SpaceListRow>;
  members: ReadonlyMap<string, unknown>;
  files: ReadonlyMap<string, LinkedFileRow>;
  posts: ReadonlyMap<string, LinkedPostRow>;
  addresses: ReadonlyMap<string, LinkedAddressRow>;
  byNumber: ReadonlyMap<number, LinkedTopicRow>;
  topics: ReadonlyMap<string, LinkedTopicRow>;
  html: ReadonlyMap<string, string>;
}

/** Looks up what links lead to, all of a kind at once. */
@Injectable()
export class Looking {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly members: Members,
  ) {}

  /** What there is to say of each of these targets, in their order. */
  async at(targets: readonly { target: LinkTarget; href: string }[], article: CheckedArticleRow): Promise<Found[]> {
    const known = await this.known(targets.map(({ target }) => target), article);
    return targets.map(({ target, href }) => look(target, href, known));
  }

  private async known(targets: readonly LinkTarget[], article: CheckedArticleRow): Promise<Known> {
    const communityId = currentCommunityId();
    const of = <Kind extends LinkTarget['kind']>(kind: Kind): Of<Kind>[] => targets.filter((target): target is Of<Kind> => target.kind === kind);
    const all = <Row>(wanted: readonly unknown[], read: () => Promise<Row[]>): Promise<Row[]> | Row[] => (wanted.length > 0 ? read() : []);
    const rows = await this.spaces.allRows();
    const spaces = new Map(rows.map((space) => [space.id, space]));
    const idsBySlug = new Map(rows.filter(({ parentId }) => parentId === null).map(({ id, slug }) => [slug, id]));

    const [fileIds, postIds, numbers] = [of('file').map(({ id }) => id), of('post').map(({ id }) => id), of('topic').map(({ number }) => number)];
    const articles = of('article').flatMap(({ space, slug }) => (idsBySlug.has(space) ? [{ spaceId: idsBySlug.get(space)!, slug: slug.normalize('NFC') }] : []));
    const [members, files, posts, addresses, byNumber] = await Promise.all([
      this.members.byHandles(of('member').map(({ handle }) => handle)),
      all(fileIds, () => this.database.query(linkedFiles, [communityId, fileIds])),
      all(postIds, () => this.database.query(linkedPosts, [communityId, postIds])),
      all(articles, () => this.database.query(linkedAddresses, [communityId, articles.map(({ spaceId }) => spaceId), articles.map(({ slug }) => slug)])),
      all(numbers, () => this.database.query(linkedByNumber, [communityId, numbers])),
    ]);
    const topicIds = [...files, ...posts, ...addresses].flatMap(({ topicId }) => topicId ?? []);
    const articleIds = of('article').some(({ fragment }) => isHeading(fragment)) ? addresses.map(({ topicId }) => topicId) : [];
    const [topics, html] = await Promise.all([
      all(topicIds, () => this.database.query(linkedById, [communityId, topicIds])),
      all(articleIds, () => this.database.query(htmlOfArticles, [communityId, articleIds])),
    ]);
    return {
      article,
      spaces,
      members,
      files: new Map(files.map((file) => [file.id, file])),
      posts: new Map(posts.map((post) => [post.id, post])),
      addresses: new Map(addresses.map((address) => [articlePath(spaces.get(address.spaceId)!.slug, address.asked), address])),
      byNumber: new Map(byNumber.map((topic) => [topic.number, topic])),
      topics: new Map(topics.map((topic) => [topic.id, topic])),
      html: new Map(html.map((text) => [text.id, text.html])),
    };
  }
}

function look(target: LinkTarget, href: string, known: Known): Found {
  switch (target.kind) {
    case 'heading':
      return hasHeading(known.article.html, target.fragment) ? good() : bad('heading');
    case 'nothing':
      return bad('missing');
    case 'member':
      return known.members.has(target.handle.toLowerCase()) ? good() : bad('missing');
    case 'file': {
      const file = known.files.get(target.id);
      return file?.topicId ? readable(known.topics.get(file.topicId), known) : bad('missing');
    }
    case 'post': {
      const post = known.posts.get(target.id);
      if (!post) return bad('missing');
      return post.deleted ? bad('deleted', post.topicId) : readable(known.topics.get(post.topicId), known);
    }
    case 'topic':
      return lookAtTopic(target, href, known);
    case 'article':
      return lookAtArticle(target, known);
  }
}

function lookAtTopic({ number }: Of<'topic'>, href: string, known: Known): Found {
  const topic = known.byNumber.get(number);
  const found = readable(topic, known);
  if (!topic || found.reason || topic.articleSpaceId === null) return found;
  const space = known.spaces.get(topic.articleSpaceId);
  return space ? bad('redirected', topic.id, articlePath(space.slug, topic.articleSlug!) + fragmentOf(href)) : found;
}

function lookAtArticle({ space, slug, fragment }: Of<'article'>, known: Known): Found {
  const asked = slug.normalize('NFC');
  const address = known.addresses.get(articlePath(space, asked));
  if (!address) return bad('missing');
  const found = readable(known.topics.get(address.topicId), known);
  if (found.reason) return found;
  if (address.slug !== asked) return bad('redirected', address.topicId, articlePath(space, address.slug) + (fragment ? `#${encodeURIComponent(fragment)}` : ''));
  return hasHeading(known.html.get(address.topicId) ?? '', fragment) ? found : bad('heading', address.topicId);
}

/** Whether what stands in a topic is there for everybody who reads the article. */
function readable(topic: LinkedTopicRow | undefined, { article, spaces }: Known): Found {
  const [here, there] = [spaces.get(article.spaceId), topic && spaces.get(topic.spaceId)];
  if (!topic || !here || !there) return bad('missing');
  if (topic.deleted) return bad('deleted', topic.id);
  if (topic.archived || (there.archivedAt && !here.archivedAt)) return bad('archived', topic.id);
  return here.id === there.id || readersAreWithin(here, there) ? good(topic.id) : bad('hidden', topic.id);
}

const isHeading = (fragment: string): boolean => fragment.startsWith('s-');
const hasHeading = (html: string, fragment: string): boolean => !isHeading(fragment) || outlined(html).headings.some(({ id }) => id === fragment);
const fragmentOf = (href: string): string => /#.*$/.exec(href)?.[0] ?? '';
