import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail keeps the sender that its community had when it was written. */
export class AddMailSenders1764137100000 implements MigrationInterface {
  readonly name = 'AddMailSenders1764137100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mails add from_name text not null default '';
      alter table mails add reply_to text;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
