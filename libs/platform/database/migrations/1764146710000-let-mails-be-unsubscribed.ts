import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that come by themselves say where they are turned off. */
export class LetMailsBeUnsubscribed1764146710000 implements MigrationInterface {
  readonly name = 'LetMailsBeUnsubscribed1764146710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table mails add unsubscribe_url text`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
