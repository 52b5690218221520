import { Injectable } from '@nestjs/common';
import { AdminMemberQuery, Handle, Id, normaliseLine, ProfileEdit, type AdminMember, type MemberProfile, type MemberRef, type Page } from '#contracts';
import { currentActor, currentCommunityId, Database, decodeCursor, Events, notFound, pageFrom, validate } from '#platform';
import { authorize, requireMember } from '../identity.policy.js';
import { bioToHtml } from './bio.js';
import { Members } from './members.js';
import { presentAdminMember, presentProfile } from './members.presenter.js';
import { memberPage, membersByPrefix, profileByHandle } from './members.queries.js';
import { MembersRepository } from './members.repository.js';

const suggestions = 8;

/** What members show of themselves, and the lists of them. */
@Injectable()
export class Profiles {
  constructor(
    private readonly database: Database,
    private readonly repository: MembersRepository,
    private readonly members: Members,
    private readonly events: Events,
  ) {}

  async find(handle: string): Promise<MemberProfile> {
    const known = Handle.safeParse(handle);
    const row = known.success ? await this.database.one(profileByHandle, [currentCommunityId(), known.data.toLowerCase()]) : undefined;
    if (!row) throw notFound('member');
    return presentProfile(row, currentActor());
  }

  /** Changes the actor's own profile; absent fields stay. */
  async edit(given: ProfileEdit): Promise<MemberProfile> {
    const { bio, title, ...edit } = validate(ProfileEdit, given);
    const actor = currentActor();
    const memberId = requireMember(actor);
    const change = {
      ...edit,
      ...(title !== undefined && { title: title || null }),
      ...(bio !== undefined && { bio: bio || null, bioHtml: bio ? bioToHtml(bio) : null }),
    };
    if (Object.keys(change).length > 0) {
      await this.members.change(memberId, async () => {
        await this.repository.updateProfile(memberId, change);
        await this.events.publish('member.updated', { memberId });
      });
    }
    return this.find(actor.handle ?? '');
  }

  /** Members whose handle or name begins with these letters, for mentions. */
  async suggest(prefix: string): Promise<MemberRef[]> {
    const wanted = normaliseLine(prefix).replace(/^@/, '').toLowerCase().slice(0, 60);
    return wanted ? this.database.query(membersByPrefix, [currentCommunityId(), wanted, suggestions]) : [];
  }

  /** For admins: newest first, found by a part of handle, name or address. */
  async page(given: AdminMemberQuery): Promise<Page<AdminMember>> {
    const { q, role, group, cursor, limit } = validate(AdminMemberQuery, given);
    const actor = currentActor();
    authorize(actor, 'community.administer');
    const after = cursor === undefined ? null : validate(Id, decodeCursor(cursor, 1)[0]);
    const values = [currentCommunityId(), normaliseLine(q ?? ''), role ?? null, after, limit + 1, group ?? null];
    const rows = await this.database.query(memberPage, values);
    return pageFrom(rows, limit, ({ id }) => [id], (row) => presentAdminMember(row, actor));
  }
}
