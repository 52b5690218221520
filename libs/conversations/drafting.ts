import { Injectable } from '@nestjs/common';
import { DraftContent, DraftKey, type Draft } from '#contracts';
import { requireMember } from '#identity';
import { currentActor, validate } from '#platform';
import { DraftsRepository } from './drafts.repository.js';
import type { DraftRow } from './posts.entity.js';

/** What a member began to write: kept on the server, for him alone, until it is posted or thrown away. */
@Injectable()
export class Drafting {
  constructor(private readonly drafts: DraftsRepository) {}

  async list(): Promise<Draft[]> {
    return (await this.drafts.listOf(requireMember(currentActor()))).map(present);
  }

  async find(key: string): Promise<Draft | null> {
    const row = await this.drafts.find(requireMember(currentActor()), validate(DraftKey, key));
    return row && present(row);
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

function present({ key, content, updatedAt }: DraftRow): Draft {
  return { key, content, updatedAt: updatedAt.toISOString() };
}
