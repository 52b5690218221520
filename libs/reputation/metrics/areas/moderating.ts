import { countOf, type Area } from '../metric.js';

/** A row is a post or topic that a moderator removed: by the member, or from the member. */
export const moderating: Area = {
  key: 'moderating',
  facts: `
    with removals as not materialized (
      select p.deleted_by, p.author_id, p.deleted_at, a.audience from posts p join topics t on t.community_id = $1 and t.id = p.topic_id join audiences a on a.space_id = t.space_id
       where p.community_id = $1 and p.deleted_by is not null and p.author_id is distinct from p.deleted_by
      union all
      select t.deleted_by, t.author_id, t.deleted_at, a.audience from topics t join audiences a on a.space_id = t.space_id
       where t.community_id = $1 and t.deleted_by is not null and t.author_id is distinct from t.deleted_by
    )
    select r.deleted_by as member_id, r.audience, 'by' as side, (r.deleted_at at time zone 'UTC')::date as day from given g join removals r on r.deleted_by = g.member_id
    union all
    select r.author_id, r.audience, 'from', (r.deleted_at at time zone 'UTC')::date from given g join removals r on r.author_id = g.member_id`,
  metrics: [
    { key: 'removals', name: 'Posts removed as a moderator', unit: 'count', definition: 'Posts and topics of others that the member removed and that are still removed.', value: countOf(`side = 'by'`), personal: true },
    { key: 'removal-days', name: 'Days of removing', unit: 'days', definition: 'Days (UTC) on which the member removed a post of somebody else that is still removed.', value: `count(distinct day) filter (where side = 'by')`, personal: true },
    { key: 'posts-removed', name: 'Own posts removed', unit: 'count', definition: 'Posts and topics of the member that a moderator removed and that are still removed.', value: countOf(`side = 'from'`), personal: true },
  ],
};
