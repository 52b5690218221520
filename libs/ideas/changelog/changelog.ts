import { Injectable } from '@nestjs/common';
import { ChangelogInput, PageQuery, type ChangelogEntry, type ChangelogPage } from '#contracts';
import { asGuest, atom, Composer, jsonFeed, TopicAccess, withAbsoluteAddresses, type Feed } from '#conversations';
import { Communities, Members } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, Idempotency, notFound, pageFrom, validate, type SentText } from '#platform';
import { Spaces } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { Boards } from '../board/boards.js';
import { keepIdeas, lockIdea } from '../board/keeping.queries.js';
import { canSpeakForCustomers } from '../ideas.policy.js';
import { Deciding } from '../status/deciding.js';
import { firstOf } from '../status/statuses.js';
import { addEntry, addIdea, changelogPage, decisionsOf, withdrawEntry, type EntryRow } from './changelog.queries.js';

const feedLength = 20;
const feedMaxAge = 120;
const formats = { atom: { write: atom, mime: 'application/atom+xml' }, json: { write: jsonFeed, mime: 'application/feed+json' } };
export type ChangelogFormat = keyof typeof formats;

/** What is new: it delivers ideas, so that everybody who wanted one of them hears of it. */
@Injectable()
export class Changelog {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly access: TopicAccess,
    private readonly boards: Boards,
    private readonly deciding: Deciding,
    private readonly composer: Composer,
    private readonly communities: Communities,
    private readonly members: Members,
    private readonly spaces: Spaces,
  ) {}

  async page(given: PageQuery): Promise<ChangelogPage> {
    const { cursor, limit } = validate(PageQuery, given);
    const after = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.database.query(changelogPage, [currentCommunityId(), await this.spaces.visibleIds(), ...after, limit + 1]);
    const people = await this.members.refs(rows.flatMap(({ authorId, ideas }) => [authorId, ...(ideas ?? []).map((idea) => idea.authorId)]).filter((id) => id !== null));
    const publish = canSpeakForCustomers(currentActor());
    const person = (id: string | null) => (id && people.get(id)) || null;
    const present = ({ id, title, html, authorId, at, ideas }: EntryRow): ChangelogEntry => ({
      id,
      title,
      html,
      author: person(authorId),
      at: at.toISOString(),
      ideas: (ideas ?? []).map(({ authorId: by, ...idea }) => ({ ...idea, author: person(by) })),
      abilities: { withdraw: publish },
    });
    return { ...pageFrom(rows, limit, ({ sortKey, id }) => [sortKey, id], present), abilities: { publish } };
  }

  /** Returns the id of the entry. Ideas that are delivered already are named again, and nobody is told twice. */
  async publish(given: ChangelogInput, idempotencyKey?: string): Promise<string> {
    const input = validate(ChangelogInput, given);
    authorizePublishing();
    await this.access.authorizeWriting();
    const { source, html, rendererVersion } = await this.composer.compose(input.body, null);
    return this.idempotency.run(idempotencyKey, input, async () => {
      const id = uuidv7();
      await this.database.query(addEntry, [currentCommunityId(), id, input.title, source, html, rendererVersion, currentActor().memberId]);
      for (const number of [...new Set(input.ideas)].sort((a, b) => a - b)) await this.deliver(id, number, input.title);
      return id;
    });
  }

  /** What was not told yet by then is not; ideas that something else was decided about since stay there. */
  async withdraw(id: string): Promise<void> {
    authorizePublishing();
    await this.database.tx.run(async () => {
      const [gone] = await this.database.query(withdrawEntry, [currentCommunityId(), id]);
      if (!gone) throw notFound('entry');
      const decisions = await this.database.query(decisionsOf, [currentCommunityId(), id]);
      await this.deciding.undoThose(decisions.map(({ decisionId }) => decisionId));
    });
  }

  /** As much as a guest may see. */
  feed(format: ChangelogFormat): Promise<SentText> {
    return asGuest(async () => {
      const [{ name, settings }, site, { items }] = await Promise.all([this.communities.current(), this.communities.address(), this.page({ limit: feedLength })]);
      const updatedAt = new Date(Math.max(0, ...items.map(({ at }) => Date.parse(at))));
      const feed: Feed = {
        title: name,
        subtitle: settings.tagline,
        language: settings.defaultLocale,
        pageUrl: `${site}/changelog`,
        feedUrl: `${site}/changelog/feed.${format}`,
        iconUrl: settings.logoUrl && new URL(settings.logoUrl, site).href,
        updatedAt,
        items: items.map(({ id, title, html, author, at }) => ({
          id,
          url: `${site}/changelog#e-${id}`,
          title,
          html: withAbsoluteAddresses(html, site),
          summary: '',
          author: author && { name: author.displayName, url: `${site}/u/${encodeURIComponent(author.handle)}` },
          tags: [],
          publishedAt: new Date(at),
          updatedAt: new Date(at),
        })),
      };
      const { write, mime } = formats[format];
      return { body: write(feed), mime, ...(items.length > 0 && { changedAt: updatedAt }), maxAge: feedMaxAge };
    });
  }

  private async deliver(entryId: string, number: number, title: string): Promise<void> {
    const { topic, space } = await this.boards.ideaByNumber(number);
    await this.database.query(keepIdeas, [currentCommunityId(), [topic.id]]);
    const { statusGroup } = (await this.database.one(lockIdea, [currentCommunityId(), topic.id]))!;
    const { statuses } = await this.boards.settings(space.id);
    const decisionId = statusGroup === 'completed' ? null : await this.deciding.put(topic, firstOf(statuses, 'completed'), title);
    await this.database.query(addIdea, [currentCommunityId(), entryId, topic.id, decisionId]);
  }
}

function authorizePublishing(): void {
  const actor = currentActor();
  if (canSpeakForCustomers(actor)) return;
  throw new DomainError(actor.memberId ? 'ability.missing' : 'session.required', { message: 'Staff says what is new.' });
}
