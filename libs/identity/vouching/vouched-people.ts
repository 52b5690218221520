import { Injectable } from '@nestjs/common';
import { ProfileEdit } from '#contracts';
import { currentActor, currentCommunityId, Database, DomainError } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Accounts } from '../accounts/accounts.js';
import { type Account, AccountsRepository } from '../accounts/accounts.repository.js';
import { Handles } from '../accounts/free-handles.js';
import { Avatars } from '../avatars/avatars.js';
import { Communities } from '../communities/communities.js';
import { GroupsRepository } from '../groups/groups.repository.js';
import { IdentifyRepository } from '../identify/identify.repository.js';
import { bioToHtml } from '../members/bio.js';
import { MembersRepository } from '../members/members.repository.js';
import { Sessions } from '../sessions/sessions.js';
import { groupChanges, type GroupsSaid } from './group-changes.js';
import { canLinkByAddress } from './linking.policy.js';
import { hostGroups, joinCompany, keepCompany } from './vouching.queries.js';

export interface VouchedCompany {
  id: string;
  name?: string;
  plan?: string;
  revenue?: number;
}

/** Somebody whom another server vouches for, as that server says. */
export interface Vouched {
  issuer: string;
  subject: string;
  name: string | null;
  /** What they would like to be called; null where only name or address say. */
  username: string | null;
  email: string | null;
  emailVerified: boolean;
  locale: string | null;
  /** What they say of themselves, as text. */
  bio: string | null;
  /** Where their picture is. */
  avatarUrl: string | null;
  company: VouchedCompany | null;
  groups: GroupsSaid;
}

/** Which member somebody is whom the company's server vouches for, and what it may say of them besides. */
@Injectable()
export class VouchedPeople {
  constructor(
    private readonly database: Database,
    private readonly links: IdentifyRepository,
    private readonly communities: Communities,
    private readonly accounts: Accounts,
    private readonly members: AccountsRepository,
    private readonly profiles: MembersRepository,
    private readonly handles: Handles,
    private readonly groups: GroupsRepository,
    private readonly sessions: Sessions,
    private readonly avatars: Avatars,
  ) {}

  /**
   * The member, who is made at the first time. Throws `identify.address-taken` where the address is another account's, and
   * fails when a newcomer's handle is taken in the meantime: see `takenName`.
   */
  memberOf(person: Vouched): Promise<string> {
    const { issuer, subject, company, groups, avatarUrl } = person;
    return this.database.tx.run(async () => {
      await this.links.lockPerson(issuer, subject);
      const known = await this.links.find(issuer, subject);
      const memberId = known?.memberId ?? (await this.join(person));
      if (known) await this.links.markSeen(issuer, subject);
      else await this.links.link({ issuer, subject, memberId });
      if (company) await this.joinCompany(memberId, issuer, company);
      await this.joinGroups(memberId, groups);
      if (avatarUrl && avatarUrl !== known?.avatarSource) {
        await this.links.update(issuer, subject, { avatarSource: avatarUrl });
        await this.avatars.follow(memberId, avatarUrl);
      }
      return memberId;
    });
  }

  /** The account that is theirs already, or a new one. */
  private async join(person: Vouched): Promise<string> {
    const { name, username, email, emailVerified, subject } = person;
    const proven = emailVerified ? email : null;
    const owner = proven ? await this.members.findByEmail(proven) : null;
    const { settings } = await this.communities.current();
    if (owner && !this.isTheirs(owner, person, settings.vouching.trustedIssuers)) {
      throw new DomainError('identify.address-taken', { message: 'There is an account with your e-mail address already. Sign in to it once, and it is yours here, too.' });
    }
    if (owner) return owner.id;
    const handle = await this.handles.free(username !== null ? `${username}@` : (proven ?? `${name ?? `member-${subject}`}@`));
    const locale = settings.enabledLocales.find((offered) => offered === person.locale?.toLowerCase().split(/[-_]/)[0]) ?? null;
    const bio = ProfileEdit.shape.bio.safeParse(person.bio).data || null;
    const memberId = await this.accounts.create({ handle, displayName: name ?? handle, email: proven, emailVerifiedAt: proven ? new Date() : null, locale });
    if (bio) await this.profiles.updateProfile(memberId, { bio, bioHtml: bioToHtml(bio) });
    return memberId;
  }

  /** An address alone makes nobody the owner of an account that is there: they are signed in to it, or the issuer is trusted. */
  private isTheirs({ id, role, emailVerifiedAt }: Account, { issuer, emailVerified }: Vouched, trustedIssuers: readonly string[]): boolean {
    return id === currentActor().memberId || canLinkByAddress({ issuer, emailVerified, account: { role, isEmailVerified: emailVerifiedAt !== null } }, trustedIssuers);
  }

  private async joinCompany(memberId: string, issuer: string, { id, name, plan, revenue }: VouchedCompany): Promise<void> {
    const [company] = await this.database.query(keepCompany, [currentCommunityId(), uuidv7(), issuer, id, name ?? null, plan ?? null, revenue ?? null]);
    await this.database.query(joinCompany, [currentCommunityId(), memberId, company!.id]);
  }

  /** Only groups that admins gave a name on the company's side: all others are theirs to fill. */
  private async joinGroups(memberId: string, said: GroupsSaid): Promise<void> {
    const { join, leave } = groupChanges(await this.database.query(hostGroups, [currentCommunityId(), memberId]), said);
    if (join.length + leave.length === 0) return;
    await this.sessions.change(memberId, async () => {
      for (const groupId of join) await this.groups.addMember(groupId, memberId);
      for (const groupId of leave) await this.groups.removeMember(groupId, memberId);
    });
  }
}
