import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SanctionKind } from '#contracts';
import { Standings } from '#identity';
import type { ActionRow } from './log.queries.js';
import { ModerationLog } from './moderation-log.js';
import { overtaken } from './overtaken.js';
import { standingFrom } from './standing-before.js';
import { WaysBack } from './ways-back.js';

/** Takes back what was decided on whether a member may write and sign in. */
@Injectable()
export class UndoingSanctions implements OnModuleInit {
  readonly actions = [...SanctionKind.options, 'lift', 'spam'] as const;

  constructor(
    private readonly standings: Standings,
    private readonly log: ModerationLog,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.add(this);
  }

  async refuse(line: ActionRow): Promise<void> {
    if (await this.isOvertaken(line)) throw overtaken('standing', 'Something else was decided about this member since.');
  }

  async isOvertaken({ id, memberId, before }: ActionRow): Promise<boolean> {
    return memberId !== null && before.standing !== undefined && (await this.log.latestOnStanding(memberId)) !== id;
  }

  async giveBack({ memberId, before }: ActionRow): Promise<void> {
    if (memberId && before.standing) await this.standings.change(memberId, standingFrom(before.standing));
  }
}
