import { statement } from '#platform';
import type { WaysInCount } from './ways-in.policy.js';

/** Values: community, member. The member's row is held, so that of two removals at once the second one sees the first. */
export const holdMember = statement<{ id: string }>('ways-in.hold-member', 'select id from members where community_id = $1 and id = $2 for update');

/** Values: community, member. */
export const waysInOf = statement<WaysInCount>(
  'ways-in.of-member',
  `select m.email is not null as "hasEmail",
          (select count(*)::int from passkeys k where k.community_id = $1 and k.member_id = $2) as passkeys,
          (select count(*)::int from provider_accounts a
             join sign_in_providers p on p.community_id = $1 and p.issuer = a.issuer and p.is_on
            where a.community_id = $1 and a.member_id = $2) as providers
     from members m where m.community_id = $1 and m.id = $2`,
);

/** Values: community, member. What somebody added who had not proved that the account's address is theirs. */
export const forgetUnprovenWaysIn = statement<{ id: string }>(
  'ways-in.forget-unproven',
  `with keys as (delete from passkeys where community_id = $1 and member_id = $2)
   delete from provider_accounts where community_id = $1 and member_id = $2`,
);
