import { countOf, type Area } from '../metric.js';

/** A row is something that the member did to keep a topic in order: an edit, a close, or accepting an answer for who asked. */
export const curating: Area = {
  key: 'curating',
  facts: `
    select r.editor_id as member_id, t.audience, case when p.author_id = r.editor_id then 'own-edit' else 'edit' end as act, p.id as post_id, t.id as topic_id, p.author_id, r.reason,
           r.title is distinct from b.title and b.title is not null as retitled, t.solution_post_id is not distinct from p.id as is_solution, p.kudos_count as kudos,
           r.created_at - p.created_at as after, (r.created_at at time zone 'UTC')::date as day
      from given g
      join post_revisions r on r.community_id = $1 and r.editor_id = g.member_id and r.version > 1
      join posts p on p.community_id = $1 and p.id = r.post_id and p.deleted_at is null
      join live t on t.id = p.topic_id
      left join post_revisions b on b.community_id = $1 and b.post_id = r.post_id and b.version = r.version - 1
    union all
    select t.closed_by, t.audience, 'close', null, t.id, t.author_id, t.close_reason, false, false, 0, t.closed_at - t.created_at, (t.closed_at at time zone 'UTC')::date
      from given g join live t on t.closed_by = g.member_id
     where t.author_id is distinct from t.closed_by
    union all
    select t.solution_accepted_by, t.audience, 'accept', t.solution_post_id, t.id, t.author_id, null, false, true, s.kudos_count, t.solved_at - t.created_at, (t.solved_at at time zone 'UTC')::date
      from given g join live t on t.solution_accepted_by = g.member_id
      join posts s on s.community_id = $1 and s.id = t.solution_post_id
     where t.author_id is distinct from t.solution_accepted_by and t.solution_author_id is distinct from t.solution_accepted_by`,
  metrics: [
    { key: 'edits', name: 'Edits for others', unit: 'count', definition: 'Versions that the member wrote of other people’s posts.', value: countOf(`act = 'edit'`) },
    { key: 'posts-edited', name: 'Posts improved for others', unit: 'count', definition: 'Different posts of others that the member edited.', value: `count(distinct post_id) filter (where act = 'edit')` },
    { key: 'people-edited', name: 'People edited for', unit: 'count', definition: 'Different people whose posts the member edited.', value: `count(distinct author_id) filter (where act = 'edit')` },
    { key: 'edits-explained', name: 'Edits with a reason', unit: 'count', definition: 'Edits of other people’s posts that say why.', value: countOf(`act = 'edit' and reason is not null`) },
    { key: 'titles-improved', name: 'Titles improved', unit: 'count', definition: 'Topics of others whose title the member improved.', value: `count(distinct topic_id) filter (where act = 'edit' and retitled)` },
    { key: 'solutions-edited', name: 'Solutions of others improved', unit: 'count', definition: 'Accepted answers of others that the member edited.', value: `count(distinct post_id) filter (where act = 'edit' and is_solution)` },
    { key: 'edited-with-kudos', name: 'Edited posts with kudos', unit: 'count', definition: 'Posts of others that the member edited and that have kudos.', value: `count(distinct post_id) filter (where act = 'edit' and kudos >= 1)` },
    { key: 'old-posts-refreshed', name: 'Old posts refreshed', unit: 'count', definition: 'Posts of anybody that the member edited more than half a year after they were written.', value: `count(distinct post_id) filter (where act in ('edit', 'own-edit') and after > interval '180 days')` },
    { key: 'old-solutions-refreshed', name: 'Old solutions refreshed', unit: 'count', definition: 'Accepted answers that the member edited more than half a year after they were written.', value: `count(distinct post_id) filter (where act in ('edit', 'own-edit') and is_solution and after > interval '180 days')` },
    { key: 'own-posts-edited', name: 'Own posts improved', unit: 'count', definition: 'Different posts of their own that the member edited.', value: `count(distinct post_id) filter (where act = 'own-edit')` },
    { key: 'topics-closed', name: 'Topics closed', unit: 'count', definition: 'Topics of others that the member closed, giving a reason.', value: countOf(`act = 'close'`) },
    { key: 'solutions-marked', name: 'Solutions marked for others', unit: 'count', definition: 'Questions of others in which the member accepted somebody else’s answer.', value: countOf(`act = 'accept'`) },
    { key: 'old-solutions-marked', name: 'Old questions marked solved', unit: 'count', definition: 'Answers that the member accepted for somebody else more than thirty days after the question.', value: countOf(`act = 'accept' and after > interval '30 days'`) },
    { key: 'curating-days', name: 'Days of curating', unit: 'days', definition: 'Days (UTC) on which the member edited for others, closed a topic or marked a solution.', value: `count(distinct day) filter (where act <> 'own-edit')` },
    { key: 'topics-curated', name: 'Topics curated', unit: 'count', definition: 'Different topics in which the member edited for others, closed, or marked a solution.', value: `count(distinct topic_id) filter (where act <> 'own-edit')` },
  ],
};
