import { statement } from '#platform';
import type { HostGroup } from './group-changes.js';

/** Groups that the company's server fills, and whether a member is in them. Values: community, member. */
export const hostGroups = statement<HostGroup>(
  'vouching.host-groups',
  `select g.id, g.host_name as "hostName",
          exists (select from group_members m where m.community_id = g.community_id and m.group_id = g.id and m.member_id = $2) as "isMember"
     from groups g where g.community_id = $1 and g.host_name is not null order by g.id`,
);

/**
 * Keeps what is said of a company; what is not said stays. Values: community, new id, issuer, id on the other side, name, plan,
 * revenue.
 */
export const keepCompany = statement<{ id: string }>(
  'vouching.keep-company',
  `insert into companies as c (community_id, id, issuer, external_id, name, plan, revenue) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (community_id, issuer, external_id) do update
     set name = coalesce(excluded.name, c.name), plan = coalesce(excluded.plan, c.plan), revenue = coalesce(excluded.revenue, c.revenue), updated_at = now()
   returning id`,
);

/** Values: community, member, company. */
export const joinCompany = statement<never>('vouching.join-company', `update members set company_id = $3 where community_id = $1 and id = $2 and company_id is distinct from $3`);
