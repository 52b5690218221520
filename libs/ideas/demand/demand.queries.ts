import { statement } from '#platform';
import { clusterOf, votersOf } from '../votes/voters.sql.js';

const cluster = clusterOf('array[$2::uuid]');

/** SQL: topics that were linked to the idea $2 or to one that was merged into it, each once. */
const linked = `(select distinct on (e.linked_topic_id) e.id, e.linked_topic_id, e.added_by from ${cluster} c
   join idea_evidence e on e.community_id = $1 and e.topic_id = c.topic and e.linked_topic_id is not null order by e.linked_topic_id, e.created_at)`;

export interface DemandRow {
  topicId: string;
  votes: number;
  meToos: number;
  customers: number;
  searches: number;
}

/** Of several ideas at once, in one statement. Values: community, ideas. */
export const demandOf = statement<DemandRow>(
  'ideas.demand',
  `with cluster as ${clusterOf('$2::uuid[]')},
   voters as (select v.root, v.member_id from ${votersOf('$2::uuid[]')} v where v.direction = 'up'),
   linked as (select distinct c.root, l.id, l.author_id from cluster c join idea_evidence e on e.community_id = $1 and e.topic_id = c.topic
     join topics l on l.community_id = $1 and l.id = e.linked_topic_id and l.deleted_at is null),
   affected as (select root, author_id as member_id from linked where author_id is not null
     union select k.root, x.member_id from linked k join me_toos x on x.community_id = $1 and x.topic_id = k.id),
   parts as (
     select root, 'votes' as part, count(*) as people from voters group by root
     union all select c.root, 'votes', count(*) from cluster c join posts p on p.community_id = $1 and p.topic_id = c.topic and p.position = 1
       join votes v on v.community_id = $1 and v.post_id = p.id and v.member_id is null and v.kind = 'kudos' group by c.root
     union all select a.root, 'me-toos', count(*) from affected a where not exists (select from voters v where v.root = a.root and v.member_id = a.member_id) group by a.root
     union all select c.root, 'customers', count(distinct v.customer_key) from cluster c join idea_customer_votes v on v.community_id = $1 and v.topic_id = c.topic group by c.root
     union all select root, 'searches', sum(times) from (select c.root, max(e.times) as times from cluster c join idea_evidence e on e.community_id = $1 and e.topic_id = c.topic
       where e.search is not null group by c.root, e.search) s group by root
   )
   select r.id as "topicId", coalesce(sum(p.people) filter (where p.part = 'votes'), 0)::int as votes, coalesce(sum(p.people) filter (where p.part = 'me-toos'), 0)::int as "meToos",
          coalesce(sum(p.people) filter (where p.part = 'customers'), 0)::int as customers, coalesce(sum(p.people) filter (where p.part = 'searches'), 0)::int as searches
     from unnest($2::uuid[]) as r (id) left join parts p on p.root = r.id group by r.id`,
);

export interface LinkedTopicRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  people: number;
  addedBy: string | null;
}

/** The linked topics that the reader sees. Values: community, idea, visible spaces. */
export const linkedTopics = statement<LinkedTopicRow>(
  'ideas.linked-topics',
  `select k.id, l.number, l.slug, l.title, l.me_too_count + (l.author_id is not null)::int as people, k.added_by as "addedBy"
     from ${linked} k join topics l on l.community_id = $1 and l.id = k.linked_topic_id
    where l.space_id = any($3::uuid[]) and l.deleted_at is null order by l.me_too_count desc, l.number limit 100`,
);

/** Values: community, idea, limit. */
export const voterIds = statement<{ memberId: string }>('ideas.voter-ids', `select v.member_id as "memberId" from ${votersOf('array[$2::uuid]')} v where v.direction = 'up' order by v.created_at desc limit $3`);

/** Values: community, idea. */
export const customerVotesOf = statement<{ id: string; customer: string; source: string; note: string; addedBy: string | null; at: Date }>(
  'ideas.customer-votes',
  `select id, customer, source, note, "addedBy", at from (
     select distinct on (v.customer_key) v.id, v.customer, v.source, v.note, v.added_by as "addedBy", v.created_at as at from ${cluster} c
       join idea_customer_votes v on v.community_id = $1 and v.topic_id = c.topic order by v.customer_key, v.topic_id = c.root desc, v.created_at) own order by at desc limit 200`,
);

/** Values: community, idea. */
export const searchesOf = statement<{ id: string; text: string; times: number }>(
  'ideas.searches',
  `select id, text, times from (select distinct on (e.search) e.id, e.search as text, e.times from ${cluster} c join idea_evidence e on e.community_id = $1 and e.topic_id = c.topic
     where e.search is not null order by e.search, e.times desc) own order by times desc, text limit 200`,
);

/** Linked again it stands there once; a search is counted as often as was said last. Values: community, id, idea, topic or null, search or null, times, who. */
export const addEvidence = statement<{ id: string }>(
  'ideas.add-evidence',
  `with given as (
     select e.id from idea_evidence e where e.community_id = $1 and e.topic_id = $3 and (e.linked_topic_id = $4::uuid or e.search = $5::text)
   ), changed as (update idea_evidence e set times = $6 from given g where e.community_id = $1 and e.id = g.id returning e.id),
   added as (
     insert into idea_evidence (community_id, id, topic_id, linked_topic_id, search, times, added_by)
     select $1, $2, $3, $4::uuid, $5::text, $6, $7 where not exists (select from given) on conflict do nothing returning id)
   select id from changed union all select id from added`,
);

/** Values: community, id. */
export const evidenceById = statement<{ topicId: string; addedBy: string | null }>('ideas.evidence-by-id', `select topic_id as "topicId", added_by as "addedBy" from idea_evidence where community_id = $1 and id = $2`);
export const removeEvidence = statement('ideas.remove-evidence', 'delete from idea_evidence where community_id = $1 and id = $2');

/** Values: community, id, idea, customer, key, source, note, who. */
export const addCustomerVote = statement<{ id: string }>(
  'ideas.add-customer-vote',
  `insert into idea_customer_votes (community_id, id, topic_id, customer, customer_key, source, note, added_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (community_id, topic_id, customer_key) do update set customer = excluded.customer, source = excluded.source, note = excluded.note returning id`,
);

/** Values: community, id. */
export const removeCustomerVote = statement<{ topicId: string }>('ideas.remove-customer-vote', 'delete from idea_customer_votes where community_id = $1 and id = $2 returning topic_id as "topicId"');
