import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies are rows of their own and no longer a note beside an account; groups may be the company's server's to fill. */
export class KnowCompanies1764147731000 implements MigrationInterface {
  readonly name = 'KnowCompanies1764147731000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table companies (
        community_id uuid not null,
        id uuid not null,
        issuer text not null,
        external_id text not null,
        name text,
        plan text,
        revenue double precision,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint companies_pkey primary key (community_id, id)
      );
      create unique index companies_by_external_id on companies (community_id, issuer, external_id);

      alter table members
        add column company_id uuid,
        add constraint members_company foreign key (community_id, company_id) references companies (community_id, id);
      create index members_by_company on members (community_id, company_id) where company_id is not null;

      alter table groups add column host_name text;
      create unique index groups_by_host_name on groups (community_id, host_name) where host_name is not null;

      alter table external_accounts no force row level security;
      alter table members no force row level security;
      insert into companies (community_id, id, issuer, external_id, name, plan, revenue)
        select distinct on (community_id, issuer, company ->> 'id') community_id, gen_random_uuid(), issuer, company ->> 'id', company ->> 'name', company ->> 'plan', (company ->> 'revenue')::double precision
          from external_accounts where company ->> 'id' is not null order by community_id, issuer, company ->> 'id', last_seen_at desc;
      update members m set company_id = c.id
        from external_accounts a join companies c on c.community_id = a.community_id and c.issuer = a.issuer and c.external_id = a.company ->> 'id'
       where m.community_id = a.community_id and m.id = a.member_id;
      alter table members force row level security;
      alter table external_accounts force row level security;
      alter table external_accounts drop column company;
    `);
    await runner.query(confineToCommunity('companies'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
