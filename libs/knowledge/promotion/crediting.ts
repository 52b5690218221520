import { Injectable } from '@nestjs/common';
import { CreditChoice } from '#contracts';
import { Members, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, validate } from '#platform';
import { beNamed, beUnnamed, isUnnamed } from './promotion.queries.js';

/** Whether a member is named as an author of what articles take over from their answers. They are, unless they ask not to be. */
@Injectable()
export class Crediting {
  constructor(
    private readonly database: Database,
    private readonly members: Members,
  ) {}

  async choice(): Promise<CreditChoice> {
    const row = await this.database.one(isUnnamed, [currentCommunityId(), requireMember(currentActor())]);
    return { named: !row!.unnamed };
  }

  async choose(given: CreditChoice): Promise<CreditChoice> {
    const { named } = validate(CreditChoice, given);
    const memberId = requireMember(currentActor());
    await this.members.change(memberId, () => this.database.query(named ? beNamed : beUnnamed, [currentCommunityId(), memberId]));
    return { named };
  }
}
