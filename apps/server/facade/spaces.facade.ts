import { Injectable } from '@nestjs/common';
import type { OwnSpaceDescription, OwnSpaceInput, PageQuery } from '#contracts';
import { OpeningSpaces, Spaces, Tags } from '#spaces';
import type { SpacesPart } from './parts/spaces.js';

@Injectable()
export class SpacesFacade implements SpacesPart {
  constructor(
    private readonly spaces: Spaces,
    private readonly tagList: Tags,
    private readonly opening: OpeningSpaces,
  ) {}

  list() {
    return this.spaces.list();
  }
  kinds() {
    return this.spaces.kinds();
  }
  find(slug: string) {
    return this.spaces.find(slug);
  }
  rolesIn(slug: string) {
    return this.spaces.rolesIn(slug);
  }
  rolesOf(memberId: string) {
    return this.spaces.rolesOf(memberId);
  }
  openOwn(input: OwnSpaceInput, idempotencyKey?: string) {
    return this.opening.open(input, idempotencyKey);
  }
  describeOwn(slug: string, input: OwnSpaceDescription) {
    return this.opening.describe(slug, input);
  }
  tags(query: PageQuery & { q?: string }) {
    return this.tagList.page(query);
  }
  tag(slug: string) {
    return this.tagList.find(slug);
  }
  suggestTags(prefix: string) {
    return this.tagList.suggest(prefix);
  }
}
