import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What went out by e-mail, since what is taken back after that is not mailed again. */
export class KnowWhatWasMailed1764147872000 implements MigrationInterface {
  readonly name = 'KnowWhatWasMailed1764147872000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notifications add column mailed_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
