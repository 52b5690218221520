import { memberSeesSpace } from '#spaces';
import { statement } from '#platform';

/** So many are asked about one article or answer, and a member so often a week. */
const askedEach = 5;
const askedAWeek = 3;
/** So many articles and answers of a product are asked about at once, what was confirmed most first. */
const askedAbout = 100;

export interface AskedRow {
  memberId: string;
  postId: string;
  topicId: string;
}

/**
 * Whom to ask whether an article or a solution works on a new version: those for whom it worked before, then those who know
 * its tags best; nobody twice about the same version, nobody who said so already. Values: community, product, version.
 */
export const bestPlaced = statement<AskedRow>(
  'notifications.best-placed',
  `with posts_said as (
     select p.id as post_id, t.id as topic_id, t.space_id, p.author_id, count(r.member_id) filter (where r.works) as confirmed
       from product_versions v
       join (select version_id, post_id from meant_versions where community_id = $1 union select version_id, post_id from version_reports where community_id = $1) s on s.version_id = v.id
       join posts p on p.community_id = $1 and p.id = s.post_id and p.deleted_at is null
       join topics t on t.community_id = $1 and t.id = p.topic_id and t.deleted_at is null and (t.solution_post_id = p.id or (t.kind = 'article' and p.position = 1))
       left join version_reports r on r.community_id = $1 and r.post_id = p.id
      where v.community_id = $1 and v.product_id = $2
      group by p.id, t.id, t.space_id, p.author_id order by confirmed desc, p.id limit ${askedAbout}
   ), candidates as (
     select s.*, r.member_id, 1 as place, 0::float8 as mu from posts_said s join version_reports r on r.community_id = $1 and r.post_id = s.post_id and r.works and r.version_id <> $3
     union all
     select s.*, e.member_id, 2, e.mu - 2 * e.sigma from posts_said s join topic_tags g on g.community_id = $1 and g.topic_id = s.topic_id join expertise e on e.community_id = $1 and e.tag_id = g.tag_id
   ), placed as (
     select distinct on (c.post_id, c.member_id) c.post_id, c.topic_id, c.member_id, c.place, c.mu from candidates c
       join members m on m.community_id = $1 and m.id = c.member_id join spaces sp on sp.community_id = $1 and sp.id = c.space_id
      where c.member_id is distinct from c.author_id and ${memberSeesSpace('m', 'sp')}
        and not exists (select from version_reports d where d.community_id = $1 and d.post_id = c.post_id and d.version_id = $3 and d.member_id = c.member_id)
        and not exists (select from notifications n where n.community_id = $1 and n.member_id = c.member_id and n.kind = 'confirm' and n.object = 'confirm:' || c.post_id || ':' || $3)
      order by c.post_id, c.member_id, c.place, c.mu desc
   ), ranked as (
     select *, row_number() over (partition by post_id order by place, mu desc, member_id) as at from placed
   ), chosen as (
     select *, row_number() over (partition by member_id order by place, at, post_id)
            + (select count(*) from notifications n where n.community_id = $1 and n.member_id = ranked.member_id and n.kind = 'confirm' and n.at > now() - interval '7 days') as asked
       from ranked where at <= ${askedEach}
   )
   select member_id as "memberId", post_id as "postId", topic_id as "topicId" from chosen where asked <= ${askedAWeek} order by post_id, at`,
);

/** Values: community, version. */
export const nameOfVersion = statement<{ name: string }>(
  'notifications.name-of-version',
  `select p.name || ' ' || v.name as name from product_versions v join products p on p.community_id = $1 and p.id = v.product_id where v.community_id = $1 and v.id = $2`,
);
