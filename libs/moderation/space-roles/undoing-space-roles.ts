import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SpaceRoleAct } from '#contracts';
import { SpaceRoles } from '#identity';
import type { ActionRow } from '../decisions/log.queries.js';
import { ModerationLog } from '../decisions/moderation-log.js';
import { overtaken } from '../decisions/overtaken.js';
import { WaysBack } from '../decisions/ways-back.js';
import { spaceRoleFrom } from './space-role-before.js';

/** Takes back what a member was made, or is no more, in a space. */
@Injectable()
export class UndoingSpaceRoles implements OnModuleInit {
  readonly actions = SpaceRoleAct.options;

  constructor(
    private readonly roles: SpaceRoles,
    private readonly log: ModerationLog,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.add(this);
  }

  async refuse({ id, spaceId, memberId }: ActionRow): Promise<void> {
    if (memberId && spaceId && (await this.log.latestOnSpaceRole(spaceId, memberId)) !== id) throw overtaken('role', 'Something else was decided about this role since.');
  }

  async giveBack({ memberId, spaceId, before }: ActionRow): Promise<void> {
    if (memberId && spaceId && before.spaceRole !== undefined) await this.roles.change(spaceId, memberId, before.spaceRole && spaceRoleFrom(before.spaceRole));
  }
}
