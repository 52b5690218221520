import { statement } from '#platform';

/** Two spaces that a member opens at once are counted one after the other. Values: community, member. */
export const lockOpener = statement<{ id: string }>('own-spaces.lock-opener', 'select id from members where community_id = $1 and id = $2 for update');

/** Values: community, member. */
export const openedBy = statement<{ open: number; today: number }>(
  'own-spaces.opened-by',
  `select count(*) filter (where archived_at is null and opened_by = $2)::int as open,
          count(*) filter (where first_opened_by = $2 and created_at > now() - interval '1 day')::int as today
     from spaces where community_id = $1 and first_opened_by = $2`,
);
