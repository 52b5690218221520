import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';

export interface LockedTag {
  id: string;
  slug: string;
}

const onlyZeros = (counts: string): string => `coalesce((select jsonb_object_agg(used.space, 0) from jsonb_object_keys(${counts}) used(space)), '{}')`;

@Injectable()
export class MergingTagsRepository {
  constructor(private readonly database: Database) {}

  /** Takes a word for this transaction: nobody makes a tag or a synonym of it meanwhile. */
  async lockWord(word: string): Promise<void> {
    await this.database.query(lockWord, [wordKey(word)]);
  }

  /** Takes the tag, and the one that is called by the word, always in the same order. */
  async lock(tagId: string, word: string): Promise<{ into: LockedTag | undefined; from: LockedTag | undefined }> {
    const rows = await this.database.query<LockedTag>(`select id, slug from tags where community_id = $1 and (id = $2 or slug = $3) order by id for update`, [currentCommunityId(), tagId, word]);
    return { into: rows.find(({ id }) => id === tagId), from: rows.find(({ slug }) => slug === word) };
  }

  /** Id of the tag that the word is a synonym of. */
  async tagOfSynonym(word: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ tagId: string }>(`select tag_id as "tagId" from tag_synonyms where community_id = $1 and slug = $2`, [currentCommunityId(), word]);
    return row?.tagId;
  }

  async addSynonym(word: string, tagId: string): Promise<void> {
    await this.database.query(`insert into tag_synonyms (community_id, slug, tag_id) values ($1, $2, $3)`, [currentCommunityId(), word, tagId]);
  }

  async removeSynonym(word: string): Promise<void> {
    await this.database.query(`delete from tag_synonyms where community_id = $1 and slug = $2`, [currentCommunityId(), word]);
  }

  /** Whether topics outside of these spaces carry, or carried, the tag that is called by the word. */
  async isUsedOutside(word: string, spaceIds: readonly string[]): Promise<boolean> {
    const [row] = await this.database.query<{ isUsed: boolean }>(
      `select exists (select from tags g, jsonb_object_keys(g.topic_counts) used(space)
                       where g.community_id = $1 and g.slug = $2 and used.space <> all($3::text[])) as "isUsed"`,
      [currentCommunityId(), word, spaceIds],
    );
    return row!.isUsed;
  }

  /** Writes down the tag with its synonyms and topics as they are now. */
  async keep(from: LockedTag, intoId: string): Promise<void> {
    const values = [currentCommunityId(), from.id, intoId];
    await this.database.query(
      `insert into merged_tags (community_id, id, into_tag_id, slug, description, synonyms, topic_counts, into_topic_counts, created_at)
       select $1, g.id, $3, g.slug, g.description, array(select y.slug from tag_synonyms y where y.community_id = $1 and y.tag_id = g.id order by 1), g.topic_counts, i.topic_counts, g.created_at
         from tags g join tags i on i.community_id = $1 and i.id = $3 where g.community_id = $1 and g.id = $2`,
      values,
    );
    await this.database.query(
      `insert into merged_tag_topics (community_id, tag_id, topic_id, had_both)
       select $1, $2, x.topic_id, exists (select from topic_tags o where o.community_id = $1 and o.topic_id = x.topic_id and o.tag_id = $3)
         from topic_tags x where x.community_id = $1 and x.tag_id = $2`,
      values,
    );
  }

  /** Topics and synonyms of a tag that was written down go over, and the tag goes. */
  async takeOver(from: LockedTag, into: LockedTag): Promise<void> {
    const values = [currentCommunityId(), from.id, into.id];
    await this.database.query(
      `update topics t set tags = case when m.had_both then array_remove(t.tags, $3) else array_replace(t.tags, $3, $4) end
         from merged_tag_topics m where m.community_id = $1 and m.tag_id = $2 and t.community_id = $1 and t.id = m.topic_id`,
      [currentCommunityId(), from.id, from.slug, into.slug],
    );
    await this.database.query(`insert into topic_tags (community_id, topic_id, tag_id) select $1, m.topic_id, $3 from merged_tag_topics m where m.community_id = $1 and m.tag_id = $2 on conflict do nothing`, values);
    await this.database.query(`delete from topic_tags where community_id = $1 and tag_id = $2`, values.slice(0, 2));
    await this.database.query(`update tag_synonyms set tag_id = $3 where community_id = $1 and tag_id = $2`, values);
    // A space where the tag was ever used is remembered: who reads none of them must not meet it.
    await this.database.query(`update tags i set topic_counts = ${onlyZeros('g.topic_counts')} || i.topic_counts from tags g where i.community_id = $1 and i.id = $3 and g.community_id = $1 and g.id = $2`, values);
    await this.database.query(`delete from tags where community_id = $1 and id = $2`, values.slice(0, 2));
    await this.recount(into.id);
  }

  /** The tag that was taken over under this name; undefined where the name was nobody's. */
  async taken(intoId: string, word: string): Promise<LockedTag | undefined> {
    const [row] = await this.database.query<LockedTag>(`select id, slug from merged_tags where community_id = $1 and into_tag_id = $2 and slug = $3`, [currentCommunityId(), intoId, word]);
    return row;
  }

  /** The tag is there again, with the synonyms and the topics of then that the other one still has. */
  async giveBack(from: LockedTag, into: LockedTag): Promise<void> {
    const values = [currentCommunityId(), from.id, into.id];
    await this.database.query(
      `insert into tags (community_id, id, slug, description, topic_counts, created_at)
       select $1, m.id, m.slug, m.description, ${onlyZeros('m.topic_counts')}, m.created_at from merged_tags m where m.community_id = $1 and m.id = $2`,
      values.slice(0, 2),
    );
    await this.database.query(
      `update tag_synonyms y set tag_id = $2 from merged_tags m where m.community_id = $1 and m.id = $2 and y.community_id = $1 and y.tag_id = $3 and y.slug = any(m.synonyms)`,
      values,
    );
    await this.database.query(
      `delete from merged_tag_topics m where m.community_id = $1 and m.tag_id = $2
          and not exists (select from topic_tags x where x.community_id = $1 and x.topic_id = m.topic_id and x.tag_id = $3)`,
      values,
    );
    await this.database.query(`insert into topic_tags (community_id, topic_id, tag_id) select $1, m.topic_id, $2 from merged_tag_topics m where m.community_id = $1 and m.tag_id = $2`, values.slice(0, 2));
    await this.database.query(
      `delete from topic_tags x using merged_tag_topics m where m.community_id = $1 and m.tag_id = $2 and not m.had_both and x.community_id = $1 and x.topic_id = m.topic_id and x.tag_id = $3`,
      values,
    );
    await this.database.query(
      `update topics t set tags = case when m.had_both then array_append(t.tags, $3) else array_replace(t.tags, $4, $3) end
         from merged_tag_topics m where m.community_id = $1 and m.tag_id = $2 and t.community_id = $1 and t.id = m.topic_id`,
      [currentCommunityId(), from.id, from.slug, into.slug],
    );
    await this.database.query(
      `update tags i set topic_counts = ${onlyZeros('m.into_topic_counts')} from merged_tags m where i.community_id = $1 and i.id = $3 and m.community_id = $1 and m.id = $2`,
      values,
    );
    await this.database.query(`delete from merged_tag_topics where community_id = $1 and tag_id = $2`, values.slice(0, 2));
    await this.database.query(`delete from merged_tags where community_id = $1 and id = $2`, values.slice(0, 2));
    await this.recount(from.id);
    await this.recount(into.id);
  }

  /** Spaces where no topic carries the tag any more stay with 0. */
  private async recount(tagId: string): Promise<void> {
    await this.database.query(
      `update tags g set topic_counts = ${onlyZeros('g.topic_counts')} || coalesce(
              (select jsonb_object_agg(counted.space_id, counted.topics)
                 from (select t.space_id, count(*) filter (where t.deleted_at is null) as topics
                         from topic_tags x join topics t on t.community_id = $1 and t.id = x.topic_id
                        where x.community_id = $1 and x.tag_id = $2 group by t.space_id) counted), '{}')
        where g.community_id = $1 and g.id = $2`,
      [currentCommunityId(), tagId],
    );
  }
}

/** Values: `wordKey`. */
export const lockWord = `select pg_advisory_xact_lock(hashtextextended($1, 0))`;

export function wordKey(word: string): string {
  return `tag/${currentCommunityId()}/${word}`;
}
