import { Injectable } from '@nestjs/common';
import { asGuest, atom, jsonFeed, type Feed, type FeedItem } from '#conversations';
import { Communities } from '#identity';
import { currentCommunityId, Database, type SentText } from '#platform';
import { RoundAccess } from './round-access.js';
import { headsOfRound, type HeadRow } from './rounds.queries.js';

const feedMaxAge = 120;
const formats = { atom: { write: atom, mime: 'application/atom+xml' }, json: { write: jsonFeed, mime: 'application/feed+json' } };
export type HeadsFormat = keyof typeof formats;

/**
 * The heads of a round as they are published, for whoever wants to keep them: what others keep cannot be rewritten here.
 * As much as a guest may see, and in no language, so that it is read alike by everybody.
 */
@Injectable()
export class HeadsFeed {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly access: RoundAccess,
  ) {}

  write(roundId: string, format: HeadsFormat): Promise<SentText> {
    return asGuest(async () => {
      const { round, space } = await this.access.byId(roundId);
      const [{ name, settings }, site, heads] = await Promise.all([this.communities.current(), this.communities.address(), this.database.query(headsOfRound, [currentCommunityId(), roundId])]);
      const pageUrl = `${site}/rounds/${roundId}`;
      const feed: Feed = {
        title: round.question,
        subtitle: `${space.name} · ${name}`,
        language: settings.defaultLocale,
        pageUrl,
        feedUrl: `${pageUrl}/feed.${format}`,
        iconUrl: settings.logoUrl && new URL(settings.logoUrl, site).href,
        updatedAt: heads.at(-1)?.at ?? round.opensAt,
        items: heads.map((head) => itemOf(head, pageUrl)).reverse(),
      };
      const { write, mime } = formats[format];
      return { body: write(feed), mime, maxAge: feedMaxAge, changedAt: feed.updatedAt };
    });
  }
}

function itemOf({ at, hash }: HeadRow, pageUrl: string): FeedItem {
  const head = hash.toString('hex');
  return { id: uuidOf(head), url: `${pageUrl}#heads-h`, title: head, html: `<p>${at.toISOString()}</p><p><code>${head}</code></p>`, summary: '', author: null, tags: [], publishedAt: at, updatedAt: at };
}

/** A feed's readers tell items apart by a UUID: of the hash's own digits, as version 8 of RFC 9562 has it. */
function uuidOf(hash: string): string {
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}
