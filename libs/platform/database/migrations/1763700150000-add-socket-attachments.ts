import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../tenant-pool.js';

/** Where messages between server processes wait for a moment when they are too long for a notification; in a schema of its own, since they are of no one community. */
export class AddSocketAttachments1763700150000 implements MigrationInterface {
  readonly name = 'AddSocketAttachments1763700150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema hearth_sockets;
      create unlogged table hearth_sockets.attachments (
        id bigint generated always as identity primary key,
        created_at timestamptz not null default now(),
        payload bytea not null
      );
      grant usage on schema hearth_sockets to ${appRole};
      grant select, insert, delete on hearth_sockets.attachments to ${appRole};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
