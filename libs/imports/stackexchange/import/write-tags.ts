import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { plainText } from '../mapping/html-text.js';
import { tagSlug } from '../mapping/tag-slugs.js';
import { Batches, type ImportRun } from './import-run.js';
import type { ExcerptContent, TagContent } from './import-state.js';
import { StagingRepository } from './staging.repository.js';
import type { Tally } from './tally.js';

const batchSize = 1_000;
const longestDescription = 500;

/** Makes the tags of the dump, described by the excerpts of their wikis; a tag or synonym that is here stands for itself. */
@Injectable()
export class WriteTags {
  constructor(
    private readonly database: Database,
    private readonly batches: Batches,
    private readonly staging: StagingRepository,
  ) {}

  async run(run: ImportRun): Promise<void> {
    for (;;) {
      const tags = await this.staging.page<TagContent>(run.id, 'tag', run.progress.after, batchSize);
      const last = tags.at(-1);
      if (!last) break;
      const excerpts = await this.staging.byId<ExcerptContent>(run.id, ['excerpt'], tags.map(({ parent }) => parent));
      const texts = new Map(excerpts.map(({ id, content }) => [id, plainText(content.text).replace(/\s+/g, ' ').slice(0, longestDescription)]));
      await this.batches.commit(run, async (tally) => {
        const described = new Map<string, string>();
        for (const { content, parent } of tags) {
          const slug = tagSlug(content.name);
          if (slug === '') tally.skip('tags', 'its name has no letter or digit');
          else if (described.has(slug)) tally.skip('tags', 'another tag of the dump has this name here');
          else described.set(slug, texts.get(parent) ?? '');
        }
        const { made, filled } = await this.make(run.id, described);
        tally.count('written', 'tags', made);
        tally.count('there', 'tags', described.size - made);
        const empty = [...texts.values()].filter((text) => text === '').length;
        tally.count('written', 'tag wikis', filled);
        tally.skip('tag wikis', 'its excerpt is empty', empty);
        tally.count('there', 'tag wikis', excerpts.length - filled - empty);
        return { after: last.id };
      });
    }
    await this.batches.commit(run, async (tally) => {
      await this.settle(run.id, tally);
      return { step: 'topics', after: 0 };
    });
  }

  /** Tags that questions carry but Tags.xml lacks, and excerpts that belong to no tag. */
  private async settle(importId: string, tally: Tally): Promise<void> {
    const missing = [...new Set((await this.staging.tagNames(importId)).map(tagSlug))].filter((slug) => slug !== '');
    const { made } = await this.make(importId, new Map(missing.map((slug) => [slug, ''])));
    if (made > 0) tally.note('tags', 'made for questions that carry it, though it is not in Tags.xml', made);
    tally.skip('tag wikis', 'it belongs to no tag', await this.staging.countExcerptsWithoutTag(importId));
  }

  /** Returns how many tags are new, and how many got a description. */
  private async make(importId: string, described: ReadonlyMap<string, string>): Promise<{ made: number; filled: number }> {
    if (described.size === 0) return { made: 0, filled: 0 };
    const communityId = currentCommunityId();
    const values = [communityId, [...described.keys()], [...described.values()]];
    const made = await this.database.query<{ slug: string; tagId: string }>(
      `insert into tags (community_id, id, slug, description)
       select $1, given.id, given.slug, given.description from unnest($2::text[], $3::text[], $4::uuid[]) as given(slug, description, id)
        where not exists (select from tag_synonyms y where y.community_id = $1 and y.slug = given.slug)
       on conflict (community_id, slug) do nothing returning slug, id as "tagId"`,
      [...values, [...described].map(() => uuidv7())],
    );
    const filled = await this.database.query(
      `update tags t set description = given.description from unnest($2::text[], $3::text[]) as given(slug, description)
        where t.community_id = $1 and t.slug = given.slug and t.description = '' and given.description <> '' returning 1`,
      values,
    );
    await this.staging.rememberTags(importId, made);
    return { made: made.length, filled: filled.length + made.filter(({ slug }) => described.get(slug) !== '').length };
  }
}
