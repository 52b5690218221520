import { Injectable } from '@nestjs/common';
import type { RoundState } from '#contracts';
import { currentCommunityId, Database, notFound } from '#platform';
import { Spaces, type SpaceListRow } from '#spaces';
import { roundState } from './rounds.policy.js';
import { lockRound, roundById, timeNow, type RoundPageRow } from './rounds.queries.js';

export interface VisibleRound {
  round: RoundPageRow;
  space: SpaceListRow;
  state: RoundState;
}

/** Rounds for who sees their space; for everybody else they do not exist. */
@Injectable()
export class RoundAccess {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
  ) {}

  async byId(id: string): Promise<VisibleRound> {
    return this.visible(await this.database.one(roundById, [currentCommunityId(), id]), new Date());
  }

  /** Takes the round for this transaction; its state is that of the moment after. */
  async lock(id: string): Promise<VisibleRound> {
    const round = await this.database.one(lockRound, [currentCommunityId(), id]);
    return this.visible(round, await this.now());
  }

  async now(): Promise<Date> {
    return (await this.database.one(timeNow))!.now;
  }

  private async visible(round: RoundPageRow | undefined, now: Date): Promise<VisibleRound> {
    const space = round && (await this.spaces.visibleById(round.spaceId));
    if (!space) throw notFound('round');
    return { round, space, state: roundState(round, now) };
  }
}
