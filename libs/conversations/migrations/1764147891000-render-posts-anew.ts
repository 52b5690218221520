import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the posts of a community were given the HTML of a renderer's version. */
export class RenderPostsAnew1764147891000 implements MigrationInterface {
  readonly name = 'RenderPostsAnew1764147891000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table post_renderings (
        community_id uuid not null,
        renderer_version smallint not null,
        last_id uuid,
        constraint post_renderings_pkey primary key (community_id)
      );
    `);
    await runner.query(confineToCommunity('post_renderings'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
