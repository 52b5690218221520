import type { AdminMember, Community, CommunityEdit, Group, GroupInput, HealthReport, IdentifyKey, IdentifyTrial, Job, KeysAddressTrial, MailState, NewIdentifyKey, OutboxMail, Page, PageQuery, PublicKeyInput, RoleName, Space, SpaceInput, Tag, TagInput } from '#contracts';

export interface AdminPart {
  community(): Promise<Community>;
  editCommunity(input: CommunityEdit): Promise<Community>;
  identifyKeys(): Promise<IdentifyKey[]>;
  createIdentifyKey(): Promise<NewIdentifyKey>;
  addPublicKey(input: PublicKeyInput): Promise<IdentifyKey>;
  deleteIdentifyKey(id: string): Promise<void>;
  tryKeysAddress(address: string): Promise<KeysAddressTrial>;
  tryIdentifyToken(token: string): Promise<IdentifyTrial>;
  /** The loader of this very build, by the hash of its content; null where nothing was built. */
  embedLoader(): Promise<{ path: string; integrity: string } | null>;
  uploadLogo(bytes: Buffer): Promise<Community>;
  createSpace(input: SpaceInput): Promise<Space>;
  editSpace(id: string, input: SpaceInput): Promise<Space>;
  orderSpaces(ids: string[]): Promise<void>;
  archiveSpace(id: string, on: boolean): Promise<void>;
  createTag(input: TagInput): Promise<Tag>;
  editTag(slug: string, input: TagInput): Promise<Tag>;
  members(query: PageQuery & { q?: string; role?: RoleName; group?: string }): Promise<Page<AdminMember>>;
  setRole(memberId: string, role: RoleName): Promise<void>;
  inviteImported(memberId: string, email: string): Promise<void>;
  /** Deletes the account for good. */
  removeMember(memberId: string): Promise<void>;
  groups(): Promise<Group[]>;
  createGroup(name: string): Promise<Group>;
  renameGroup(groupId: string, input: GroupInput): Promise<Group>;
  /** Also closes to its members the spaces that were open to them by this group alone. */
  deleteGroup(groupId: string): Promise<void>;
  setGroupMember(groupId: string, memberId: string, on: boolean): Promise<void>;
  jobs(state: Job['state']): Promise<Job[]>;
  retryJob(id: string): Promise<void>;
  health(): Promise<HealthReport>;
  /** Mails that were not sent since no SMTP server is configured; only outside production. */
  outbox(): Promise<OutboxMail[]>;
  mail(): Promise<MailState>;
  /** To the admin's own address. */
  sendTestMail(): Promise<void>;
}
