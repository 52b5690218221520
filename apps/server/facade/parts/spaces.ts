import type { MemberSpaceRole, OwnSpaceDescription, OwnSpaceInput, Page, PageQuery, Space, SpaceKind, SpaceRole, Tag } from '#contracts';

export interface SpacesPart {
  list(): Promise<Space[]>;
  /** The kinds of the spaces that the viewer sees. */
  kinds(): Promise<SpaceKind[]>;
  /** Who has a role in a space alone, by the member's id. */
  rolesIn(slug: string): Promise<Record<string, SpaceRole>>;
  rolesOf(memberId: string): Promise<MemberSpaceRole[]>;
  /** Opens a space of the viewer's own. */
  openOwn(input: OwnSpaceInput, idempotencyKey?: string): Promise<Space>;
  describeOwn(slug: string, input: OwnSpaceDescription): Promise<void>;
  find(slug: string): Promise<Space>;
  tags(query: PageQuery & { q?: string }): Promise<Page<Tag>>;
  tag(slug: string): Promise<Tag>;
  suggestTags(prefix: string): Promise<string[]>;
}
