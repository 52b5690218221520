import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The end of a campaign can be taken back without undoing what was decided on the board since. */
export class CampaignsKnowTheStepTheySet1764147852000 implements MigrationInterface {
  readonly name = 'CampaignsKnowTheStepTheySet1764147852000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaign_moves add fitted text;
      update campaign_moves m set fitted = i.status from ideas i where m.status is not null and i.community_id = m.community_id and i.topic_id = m.topic_id;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
