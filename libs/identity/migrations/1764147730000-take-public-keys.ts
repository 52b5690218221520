import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The company's server may vouch by keys of its own: only their public half is here. */
export class TakePublicKeys1764147730000 implements MigrationInterface {
  readonly name = 'TakePublicKeys1764147730000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identify_keys
        alter column secret drop not null,
        add column public_key text,
        add column alg text not null default 'HS256',
        add column kid text;
      alter table identify_keys no force row level security;
      update identify_keys set kid = id::text;
      alter table identify_keys force row level security;
      alter table identify_keys
        alter column kid set not null,
        add constraint identify_keys_one_of check ((secret is null) <> (public_key is null));
      create unique index identify_keys_by_kid on identify_keys (community_id, kid);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
