import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnSpaceAct } from '#contracts';
import { SpaceRoles } from '#identity';
import { Spaces } from '#spaces';
import type { ActionRow } from '../decisions/log.queries.js';
import { ModerationLog } from '../decisions/moderation-log.js';
import { overtaken } from '../decisions/overtaken.js';
import { WaysBack } from '../decisions/ways-back.js';
import { spaceRoleFrom } from '../space-roles/space-role-before.js';

/** Takes back what the company did with a space of a member. */
@Injectable()
export class UndoingOwnSpaces implements OnModuleInit {
  readonly actions = OwnSpaceAct.options;

  constructor(
    private readonly spaces: Spaces,
    private readonly roles: SpaceRoles,
    private readonly log: ModerationLog,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.add(this);
  }

  async refuse({ id, spaceId }: ActionRow): Promise<void> {
    if (spaceId && (await this.log.latestOnSpace(spaceId)) !== id) throw overtaken('space', 'Something else was decided about this space since.');
  }

  async giveBack({ action, memberId, spaceId, before }: ActionRow): Promise<void> {
    if (!spaceId) return;
    if (action !== 'take-over-space') await this.spaces.archive(spaceId, action === 'reopen-space');
    if (before.opener) await this.spaces.setOpener(spaceId, before.opener);
    if (memberId && before.spaceRole !== undefined) await this.roles.change(spaceId, memberId, before.spaceRole && spaceRoleFrom(before.spaceRole));
  }
}
