import { statement } from '#platform';

/** Values: community, purpose, day, a new key. */
export const addDailyKey = statement('arrivals.add-key', `insert into daily_keys (community_id, purpose, day, key) values ($1, $2, $3, $4) on conflict do nothing`);

/** Values: community, purpose, day. */
export const dailyKey = statement<{ key: Buffer }>('arrivals.key', `select key from daily_keys where community_id = $1 and purpose = $2 and day = $3`);

export interface ArrivalRow {
  accountsFromAddress: number;
  isForm: boolean;
  isTrapped: boolean;
  seconds: number | null;
}

/** How a member came, and how many accounts came from the same network within a day of it. Values: community, member. */
export const arrivalOf = statement<ArrivalRow>(
  'arrivals.of',
  `select a.is_form as "isForm", a.is_trapped as "isTrapped", a.seconds,
          (select count(*)::int from arrivals o
            where o.community_id = $1 and (o.network = a.network or o.network = a.network_before or o.network_before = a.network)
              and o.created_at between a.created_at - interval '24 hours' and a.created_at + interval '24 hours') as "accountsFromAddress"
     from arrivals a where a.community_id = $1 and a.member_id = $2`,
);
