import { Injectable } from '@nestjs/common';
import type { TopicToMember } from '#contracts';
import { ownOfTopic, personalTopic, type OwnRow } from './topics.queries.js';

/** In each, $1 is the community, $2 the topic and $3 the member. */
const ofConversations: Record<'draft', string> = {
  draft: `(select jsonb_build_object('key', d.key, 'content', d.content, 'updatedAt', d.updated_at) from drafts d where d.community_id = $1 and d.member_id = $3 and d.key = 'reply:' || $2::uuid)`,
};

/**
 * What a topic is to one member: each area says, when the server starts, what it knows of that, so that a page reads all
 * of it with one statement.
 */
@Injectable()
export class OwnColumns {
  private readonly columns = new Map<string, string>(Object.entries(ofConversations));
  private made: { personal: ReturnType<typeof personalTopic>; alone: ReturnType<typeof ownOfTopic> } | undefined;

  add(name: Exclude<keyof OwnRow, keyof typeof ofConversations>, sql: string): void {
    this.columns.set(name, sql);
    this.made = undefined;
  }

  /** With all else that is personal, and alone; put together once, as every page asks. */
  get statements(): NonNullable<typeof this.made> {
    return (this.made ??= { personal: personalTopic(this.sql()), alone: ownOfTopic(this.sql()) });
  }

  /** One value for all of them, to be read as an `OwnRow`. */
  private sql(): string {
    return `jsonb_build_object(${[...this.columns].map(([name, sql]) => `'${name}', ${sql}`).join(', ')})`;
  }
}

export function presentOwn({ draft, level = 'normal', hasContext = false }: OwnRow, readsContext: boolean): TopicToMember {
  return { level, context: hasContext && readsContext, draft: draft && { ...draft, updatedAt: new Date(draft.updatedAt).toISOString() } };
}
