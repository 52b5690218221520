import { Injectable } from '@nestjs/common';
import type { TagInput } from '#contracts';
import { currentCommunityId, Database, DomainError } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { lockWord, wordKey } from './merging-tags.repository.js';
import { TagRow, TagSynonym } from '../spaces.entity.js';

@Injectable()
export class TagsRepository {
  constructor(private readonly database: Database) {}

  /** Makes the tag, unless another member did, or a synonym is called so now. */
  async ensure(slug: string): Promise<void> {
    await this.database.query(lockWord, [wordKey(slug)]);
    await this.database.query(
      `insert into tags (community_id, id, slug) select $1, $2, $3 where not exists (select from tag_synonyms where community_id = $1 and slug = $3) on conflict (community_id, slug) do nothing`,
      [currentCommunityId(), uuidv7(), slug],
    );
  }

  async describe(id: string, description: string): Promise<void> {
    await this.database.manager.update(TagRow, { communityId: currentCommunityId(), id }, { description });
  }

  async insert({ slug, description, synonyms }: TagInput): Promise<string> {
    const id = uuidv7();
    await this.refuseTaken(slug, synonyms, id);
    await this.database.manager.insert(TagRow, { communityId: currentCommunityId(), id, slug, description });
    await this.setSynonyms(id, synonyms);
    return id;
  }

  /** A renamed tag keeps its old slug as a synonym, and topics show the new one. */
  async update(id: string, oldSlug: string, { slug, description, synonyms }: TagInput): Promise<void> {
    const communityId = currentCommunityId();
    await this.refuseTaken(slug, synonyms, id);
    await this.database.manager.update(TagRow, { communityId, id }, { slug, description });
    await this.setSynonyms(id, slug === oldSlug ? synonyms : [...synonyms, oldSlug]);
    if (slug !== oldSlug) {
      await this.database.query(
        `update topics set tags = array_replace(tags, $3, $4)
          where community_id = $1 and id in (select topic_id from topic_tags where community_id = $1 and tag_id = $2)`,
        [communityId, id, oldSlug, slug],
      );
    }
  }

  private async setSynonyms(tagId: string, synonyms: string[]): Promise<void> {
    const communityId = currentCommunityId();
    await this.database.manager.delete(TagSynonym, { communityId, tagId });
    await this.database.manager.insert(TagSynonym, [...new Set(synonyms)].map((slug) => ({ communityId, slug, tagId })));
  }

  private async refuseTaken(slug: string, synonyms: string[], id: string): Promise<void> {
    const taken = await this.database.query<{ slug: string }>(
      `select slug from tags where community_id = $1 and slug = any($2) and id <> $3
       union select slug from tag_synonyms where community_id = $1 and slug = any($2) and tag_id <> $3`,
      [currentCommunityId(), [slug, ...synonyms], id],
    );
    if (taken.length > 0 || synonyms.includes(slug)) {
      const names = taken.length > 0 ? taken.map((row) => row.slug).join(', ') : slug;
      throw new DomainError('conflict.taken', { message: `Already a tag or a synonym: ${names}.`, errors: [{ path: 'slug', code: 'taken', message: `taken: ${names}` }] });
    }
  }
}
