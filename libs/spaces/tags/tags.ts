import { Injectable } from '@nestjs/common';
import { TagInput, type Page, type PageQuery, type Tag } from '#contracts';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, Events, Idempotency, notFound, pageFrom, validate } from '#platform';
import { Spaces } from '../spaces.js';
import { canCreateTag, canEditTags } from '../spaces.policy.js';
import { resolveTags, tagBySlug, tagPage, tagsByPrefix, type ResolvedTagRow, type TagListRow } from '../spaces.queries.js';
import { TagsRepository } from './tags.repository.js';

export interface ResolvedTag {
  id: string;
  slug: string;
}

@Injectable()
export class Tags {
  constructor(
    private readonly database: Database,
    private readonly repository: TagsRepository,
    private readonly events: Events,
    private readonly idempotency: Idempotency,
    private readonly spaces: Spaces,
  ) {}

  /** Most used first; `q` is a part of the slug. */
  async page({ q = '', cursor, limit }: PageQuery & { q?: string }): Promise<Page<Tag>> {
    const [topicCount, slug] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.database.query<TagListRow>(tagPage, [currentCommunityId(), await this.spaces.visibleIds(), normalise(q), topicCount, slug, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.topicCount, row.slug], presentTag);
  }

  async find(slug: string): Promise<Tag> {
    return presentTag(await this.load(slug));
  }

  /** Id of the tag at a slug or synonym. */
  async idOf(slug: string): Promise<string> {
    return (await this.load(slug)).id;
  }

  /** The tag at a slug or synonym, for who works on it. */
  async visible(slug: string): Promise<Pick<TagListRow, 'id' | 'slug' | 'description'>> {
    return this.load(slug);
  }

  /** The line below a tag's name; who may change it is the caller's to ask. */
  describe(id: string, description: string): Promise<void> {
    return this.repository.describe(id, description);
  }

  async suggest(prefix: string): Promise<string[]> {
    if (prefix.trim() === '') return [];
    const rows = await this.database.query<{ slug: string }>(tagsByPrefix, [currentCommunityId(), await this.spaces.visibleIds(), normalise(prefix)]);
    return rows.map(({ slug }) => slug);
  }

  /** The tags meant by what a member typed, through synonyms and in the order typed; unknown ones are made if the actor may. */
  async resolve(given: string[]): Promise<ResolvedTag[]> {
    const slugs = [...new Set(given.map(normalise))];
    if (slugs.length === 0) return [];
    const known = await this.known(slugs);
    const unknown = slugs.filter((slug) => !known.some((row) => row.given === slug));
    if (unknown.length > 0 && !canCreateTag(currentActor())) {
      const limit = currentActor().points.suggestTag;
      const errors = unknown.map((slug) => ({ path: 'tags', code: 'new_tag', limit, message: `There is no tag "${slug}" yet; a new one takes ${limit} points of reputation.` }));
      throw new DomainError('request.invalid', { message: 'Some tags are unknown.', errors });
    }
    const made = await this.makeAll(unknown);
    const meant = new Map([...known, ...made].map(({ given: word, id, slug }) => [word, { id, slug }]));
    const inOrder = slugs.map((slug) => meant.get(slug)).filter((tag) => tag !== undefined);
    return [...new Map(inOrder.map((tag) => [tag.id, tag])).values()];
  }

  private async known(slugs: string[]): Promise<ResolvedTagRow[]> {
    const found = await this.database.query(resolveTags, [currentCommunityId(), slugs]);
    const missed = slugs.filter((slug) => !found.some((row) => row.given === slug));
    // A tag that was taken over while this waited for it is found as a synonym.
    return missed.length > 0 ? [...found, ...(await this.database.query(resolveTags, [currentCommunityId(), missed]))] : found;
  }

  /** What became a synonym meanwhile is not made: it means another tag. */
  private async makeAll(unknown: string[]): Promise<ResolvedTagRow[]> {
    if (unknown.length === 0) return [];
    return this.database.tx.run(async () => {
      for (const slug of [...unknown].sort()) await this.repository.ensure(slug);
      return this.database.query<ResolvedTagRow>(resolveTags, [currentCommunityId(), unknown]);
    });
  }

  async create(given: TagInput, idempotencyKey?: string): Promise<Tag> {
    return this.write(given, (input) => this.idempotency.run(idempotencyKey, input, () => this.repository.insert(input)));
  }

  /** Changes the tag at this slug; its synonyms become exactly the given ones. */
  async edit(slug: string, given: TagInput): Promise<Tag> {
    return this.write(given, async (input) => {
      const row = await this.load(slug);
      await this.repository.update(row.id, row.slug, input);
      return row.id;
    });
  }

  private async load(slug: string): Promise<TagListRow> {
    const row = await this.database.one<TagListRow>(tagBySlug, [currentCommunityId(), await this.spaces.visibleIds(), normalise(slug)]);
    if (!row) throw notFound('tag');
    return row;
  }

  private async write(given: TagInput, work: (input: TagInput) => Promise<string>): Promise<Tag> {
    const checked = validate(TagInput, given);
    if (!canEditTags(currentActor())) throw new DomainError('ability.missing', { message: 'Only staff and moderators change tags.' });
    const input = { ...checked, slug: normalise(checked.slug), synonyms: checked.synonyms.map(normalise) };
    await this.database.tx.run(async () => {
      const tagId = await work(input);
      await this.events.publish('tag.changed', { tagId });
    });
    return this.find(input.slug);
  }
}

function normalise(slug: string): string {
  return slug.normalize('NFC').trim().toLowerCase().replace(/\s+/g, '-');
}

function presentTag({ slug, description, topicCount, synonyms }: TagListRow): Tag {
  return { slug, description, topicCount, synonyms };
}
