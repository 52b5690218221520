import { Injectable } from '@nestjs/common';
import type { CommunityEdit, SpaceInput, TagInput } from '#contracts';
import { Communities } from '#identity';
import { Spaces, Tags } from '#spaces';
import type { Facade } from './facade.js';
import { notYet } from './not-yet.js';

type AdminPart = Facade['admin'];

@Injectable()
export class AdminFacade implements AdminPart {
  constructor(
    private readonly communities: Communities,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
  ) {}

  community() {
    return this.communities.find();
  }
  editCommunity(input: CommunityEdit) {
    return this.communities.edit(input);
  }
  uploadLogo() {
    return notYet();
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
  members() {
    return notYet();
  }
  setRole() {
    return notYet();
  }
  groups() {
    return notYet();
  }
  createGroup() {
    return notYet();
  }
  renameGroup() {
    return notYet();
  }
  deleteGroup() {
    return notYet();
  }
  mail() {
    return notYet();
  }
  setGroupMember() {
    return notYet();
  }
  jobs() {
    return notYet();
  }
  retryJob() {
    return notYet();
  }
  health() {
    return notYet();
  }
  outbox() {
    return notYet();
  }
  sendTestMail() {
    return notYet();
  }
}
