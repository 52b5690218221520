import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members who are superusers or moderators in some spaces only. */
export class CreateSpaceRoles1764146200000 implements MigrationInterface {
  readonly name = 'CreateSpaceRoles1764146200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table space_roles (
        community_id uuid not null,
        space_id uuid not null,
        member_id uuid not null,
        role text not null,
        origin text not null,
        granted_by uuid,
        granted_at timestamptz not null default now(),
        kept_until timestamptz,
        constraint space_roles_pkey primary key (community_id, space_id, member_id)
      );
      create index space_roles_by_member on space_roles (community_id, member_id);
      alter table space_roles add constraint space_roles_member foreign key (community_id, member_id) references members(community_id,id) on delete cascade on update no action;
    `);
    await runner.query(confineToCommunity('space_roles'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
