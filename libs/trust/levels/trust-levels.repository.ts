import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';

@Injectable()
export class TrustLevelsRepository {
  constructor(private readonly database: Database) {}

  /** Moves a member from one level to another and writes it down; false when the member does not stand there any more. */
  async move(memberId: string, from: number, to: number, actorId: string | null): Promise<boolean> {
    const moved = await this.database.one(
      {
        name: 'trust.move',
        text: `with moved as (update members set trust_level = $4 where community_id = $1 and id = $2 and trust_level = $3 returning id),
               standing as (
                 insert into trust_standings (community_id, member_id, since) select $1, id, now() from moved
                 on conflict (community_id, member_id) do update set since = excluded.since
               ),
               change as (insert into trust_changes (community_id, member_id, from_level, to_level, actor_id) select $1, id, $3, $4, $5 from moved)
               select id from moved`,
      },
      [currentCommunityId(), memberId, from, to, actorId],
    );
    return moved !== undefined;
  }

  async lock(memberId: string, locked: boolean): Promise<void> {
    await this.database.query(
      {
        name: 'trust.lock',
        text: `insert into trust_standings (community_id, member_id, locked) values ($1, $2, $3)
               on conflict (community_id, member_id) do update set locked = excluded.locked`,
      },
      [currentCommunityId(), memberId, locked],
    );
  }
}
