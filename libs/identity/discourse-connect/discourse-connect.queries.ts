import { statement } from '#platform';

/** Values: community, member. */
export const groupNamesOf = statement<{ name: string }>(
  'connect.group-names',
  `select g.name from group_members m join groups g on g.community_id = m.community_id and g.id = m.group_id
    where m.community_id = $1 and m.member_id = $2 order by g.name`,
);
