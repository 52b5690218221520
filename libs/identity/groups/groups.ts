import { Injectable } from '@nestjs/common';
import { GroupInput, type Group, type MemberRef, type Page, type PageQuery } from '#contracts';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, Idempotency, notFound, pageFrom, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { requireId } from '../ids.js';
import { authorize } from '../identity.policy.js';
import { Sessions } from '../sessions/sessions.js';
import { groupList, groupMembers } from './groups.queries.js';
import { GroupsRepository } from './groups.repository.js';

const mostGroups = 500;

/** Groups of members that spaces can be opened to; for admins. */
@Injectable()
export class Groups {
  constructor(
    private readonly database: Database,
    private readonly repository: GroupsRepository,
    private readonly sessions: Sessions,
    private readonly idempotency: Idempotency,
  ) {}

  list(): Promise<Group[]> {
    authorize(currentActor(), 'community.administer');
    return this.database.query(groupList, [currentCommunityId(), null]);
  }

  async members(groupId: string, { cursor, limit }: PageQuery): Promise<Page<MemberRef>> {
    await this.find(groupId);
    const after = cursor === undefined ? '' : String(decodeCursor(cursor, 1)[0]).replaceAll('\0', '');
    const rows = await this.database.query(groupMembers, [currentCommunityId(), groupId, after, limit + 1]);
    return pageFrom(rows, limit, ({ handle }) => [handle], (row) => row);
  }

  async create(given: GroupInput, idempotencyKey?: string): Promise<Group> {
    const { name, hostName = null } = validate(GroupInput, given);
    if ((await this.list()).length >= mostGroups) throw new DomainError('limit.exceeded', { message: `A community has ${mostGroups} groups at most.` });
    const id = await this.idempotency.run(idempotencyKey, { name, hostName }, async () => {
      const groupId = uuidv7();
      await this.repository.insert(groupId, { name, hostName });
      return groupId;
    });
    return this.find(id);
  }

  /** Without a `hostName` that one stays; null takes the group back from the company's server, and its members stay. */
  async rename(id: string, given: GroupInput): Promise<Group> {
    const change = validate(GroupInput, given);
    authorize(currentActor(), 'community.administer');
    if (!(await this.repository.update(requireId('group', id), change))) throw notFound('group');
    return this.find(id);
  }

  /** Its members lose at once what they saw through it. */
  async delete(id: string): Promise<void> {
    authorize(currentActor(), 'community.administer');
    await this.sessions.changeGroup(id, async () => {
      if (!(await this.repository.delete(requireId('group', id)))) throw notFound('group');
    });
  }

  async setMember(groupId: string, memberId: string, on: boolean): Promise<void> {
    authorize(currentActor(), 'community.administer');
    requireId('group', groupId);
    requireId('member', memberId);
    await this.sessions.change(memberId, async () => {
      if (!on) await this.repository.removeMember(groupId, memberId);
      else if (!(await this.repository.addMember(groupId, memberId))) throw notFound('group or member');
    });
  }

  private async find(id: string): Promise<Group> {
    authorize(currentActor(), 'community.administer');
    const group = await this.database.one(groupList, [currentCommunityId(), requireId('group', id)]);
    if (!group) throw notFound('group');
    return group;
  }
}
