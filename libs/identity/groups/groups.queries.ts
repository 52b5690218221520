import type { Group, MemberRef } from '#contracts';
import { statement } from '#platform';

/** Values: community, group or null for all. */
export const groupList = statement<Group>(
  'groups.list',
  `select g.id, g.name, g.host_name as "hostName", (select count(*)::int from group_members m where m.community_id = g.community_id and m.group_id = g.id) as "memberCount"
     from groups g where g.community_id = $1 and ($2::uuid is null or g.id = $2) order by lower(g.name), g.id limit 500`,
);

/** Values: community, group, handle to continue after ('' for the first page), limit. */
export const groupMembers = statement<MemberRef>(
  'groups.members',
  `select m.id, m.handle, m.display_name as "displayName", m.role, m.title, m.avatar_url as "avatarUrl"
     from group_members g join members m on m.community_id = g.community_id and m.id = g.member_id
    where g.community_id = $1 and g.group_id = $2 and m.handle > $3 order by m.handle limit $4`,
);
