import { Injectable } from '@nestjs/common';
import { DraftContent, DraftKey, Id, type Draft, type ListedDraft } from '#contracts';
import { requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, validate } from '#platform';
import { Spaces } from '#spaces';
import { draftTopics, type KeptDraft } from './drafts.queries.js';
import { DraftsRepository } from './drafts.repository.js';

/** What a member began to write: kept on the server, for him alone, until it is posted or thrown away. */
@Injectable()
export class Drafting {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsRepository,
    private readonly spaces: Spaces,
  ) {}

  async list(): Promise<ListedDraft[]> {
    const rows = await this.drafts.listOf(requireMember(currentActor()));
    const idsOf = (kind: string) => rows.map(({ key }) => key).filter((key) => key.startsWith(`${kind}:`)).map(subjectOf).filter((id) => Id.safeParse(id).success);
    const topics = await this.database.query(draftTopics, [currentCommunityId(), idsOf('reply'), idsOf('edit'), await this.spaces.visibleIds()]);
    const byRef = new Map(topics.map(({ ref, number, slug, title }) => [ref, { number, slug, title }]));
    return rows.map((row) => ({ ...present(row), topic: byRef.get(subjectOf(row.key)) ?? null }));
  }

  async find(key: string): Promise<Draft | null> {
    const row = await this.drafts.find(requireMember(currentActor()), validate(DraftKey, key));
    return row ? present(row) : null;
  }

  async save(key: string, given: DraftContent): Promise<Draft> {
    const content = validate(DraftContent, given);
    const memberId = requireMember(currentActor());
    await this.drafts.save(memberId, validate(DraftKey, key), content);
    return { key, content, updatedAt: new Date().toISOString() };
  }

  async delete(key: string): Promise<void> {
    await this.drafts.delete(requireMember(currentActor()), validate(DraftKey, key));
  }
}

/** What follows the kind in a key: the topic of a reply, the post of an edit. */
function subjectOf(key: string): string {
  return key.split(':')[1] ?? '';
}

function present({ key, content, updatedAt }: KeptDraft): Draft {
  return { key, content, updatedAt: updatedAt.toISOString() };
}
