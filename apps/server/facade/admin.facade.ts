import { Injectable } from '@nestjs/common';
import type { CommunityEdit, GroupInput, Job, PublicKeyInput, RoleName, SpaceInput, TagInput } from '#contracts';
import { Claims, Communities, Groups, Identifying, IdentifyKeys, KeyRing, Leaving, Logos, Profiles, Roles } from '#identity';
import { Spaces, Tags } from '#spaces';
import { builtLoader } from '../operations/built-loader.js';
import { MailDesk } from '../operations/mail-desk.js';
import { Operators } from '../operations/operators.js';
import type { AdminPart } from './parts/admin.js';

@Injectable()
export class AdminFacade implements AdminPart {
  constructor(
    private readonly communities: Communities,
    private readonly logos: Logos,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly profiles: Profiles,
    private readonly roles: Roles,
    private readonly leaving: Leaving,
    private readonly claims: Claims,
    private readonly groupList: Groups,
    private readonly mailDesk: MailDesk,
    private readonly operators: Operators,
    private readonly identifyKeyRing: IdentifyKeys,
    private readonly identifying: Identifying,
    private readonly keyRing: KeyRing,
  ) {}

  community() {
    return this.communities.find();
  }
  editCommunity(input: CommunityEdit) {
    return this.communities.edit(input);
  }
  identifyKeys() {
    return this.identifyKeyRing.list();
  }
  createIdentifyKey() {
    return this.identifyKeyRing.create();
  }
  addPublicKey(input: PublicKeyInput) {
    return this.identifyKeyRing.addPublicKey(input);
  }
  deleteIdentifyKey(id: string) {
    return this.identifyKeyRing.delete(id);
  }
  tryKeysAddress(address: string) {
    return this.keyRing.tryAddress({ address });
  }
  tryIdentifyToken(token: string) {
    return this.identifying.tryOut({ token });
  }
  embedLoader() {
    return builtLoader();
  }
  uploadLogo(bytes: Buffer) {
    return this.logos.upload(bytes);
  }
  createSpace(input: SpaceInput) {
    return this.spaces.create(input);
  }
  editSpace(id: string, input: SpaceInput) {
    return this.spaces.edit(id, input);
  }
  orderSpaces(ids: string[]) {
    return this.spaces.order(ids);
  }
  archiveSpace(id: string, on: boolean) {
    return this.spaces.archive(id, on);
  }
  createTag(input: TagInput) {
    return this.tags.create(input);
  }
  editTag(slug: string, input: TagInput) {
    return this.tags.edit(slug, input);
  }
  members(query: Parameters<AdminPart['members']>[0]) {
    return this.profiles.page(query);
  }
  setRole(memberId: string, role: RoleName) {
    return this.roles.set(memberId, role);
  }
  inviteImported(memberId: string, email: string) {
    return this.claims.invite(memberId, { email });
  }
  removeMember(memberId: string) {
    return this.leaving.remove(memberId);
  }
  groups() {
    return this.groupList.list();
  }
  createGroup(name: string) {
    return this.groupList.create({ name });
  }
  renameGroup(groupId: string, input: GroupInput) {
    return this.groupList.rename(groupId, input);
  }
  deleteGroup(groupId: string) {
    return this.groupList.delete(groupId);
  }
  mail() {
    return this.mailDesk.state();
  }
  setGroupMember(groupId: string, memberId: string, on: boolean) {
    return this.groupList.setMember(groupId, memberId, on);
  }
  jobs(state: Job['state']) {
    return this.operators.jobs(state);
  }
  retryJob(id: string) {
    return this.operators.retryJob(id);
  }
  health() {
    return this.operators.health();
  }
  outbox() {
    return this.mailDesk.outbox();
  }
  sendTestMail() {
    return this.mailDesk.sendTest();
  }
}
