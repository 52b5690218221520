import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Articles for the same readers stand together: in a space within their space, which is seen by these readers alone. */
export class KeepShelves1764147820000 implements MigrationInterface {
  readonly name = 'KeepShelves1764147820000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table spaces
        add parent_id uuid,
        add shelf text,
        add constraint spaces_parent foreign key (community_id, parent_id) references spaces (community_id, id) on delete cascade,
        add constraint spaces_shelf_has_parent check ((shelf is null) = (parent_id is null));
      create unique index spaces_by_shelf on spaces (community_id, parent_id, shelf) where parent_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
