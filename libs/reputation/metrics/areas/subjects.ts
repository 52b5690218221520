import { countOf, type Area } from '../metric.js';

/** A row is a tag of questions that the member answered. */
export const subjects: Area = {
  key: 'subjects',
  facts: `
    select p.author_id as member_id, t.audience, x.tag_id, t.id as topic_id, t.solution_post_id is not distinct from p.id as solved, p.kudos_count as kudos
      from given g
      join posts p on p.community_id = $1 and p.author_id = g.member_id and p.kind = 'answer' and p.deleted_at is null
      join live t on t.id = p.topic_id and t.kind = 'question'
      join topic_tags x on x.community_id = $1 and x.topic_id = t.id
     where t.author_id is distinct from p.author_id`,
  folded: `
    select member_id, scope, tag_id, count(distinct topic_id) as answered, count(distinct topic_id) filter (where solved) as solved, sum(kudos) as kudos
      from scoped group by member_id, scope, tag_id`,
  metrics: [
    { key: 'tags-answered', name: 'Tags answered in', unit: 'count', definition: 'Different tags of the questions that the member answered.', value: 'count(*)' },
    { key: 'tags-solved', name: 'Tags solved in', unit: 'count', definition: 'Different tags of the questions that the member’s answers solved.', value: countOf('solved >= 1') },
    { key: 'tags-solved-3', name: 'Tags with three solutions', unit: 'count', definition: 'Tags in which the member’s answers solved at least three questions.', value: countOf('solved >= 3') },
    { key: 'tags-solved-10', name: 'Tags with ten solutions', unit: 'count', definition: 'Tags in which the member’s answers solved at least ten questions.', value: countOf('solved >= 10') },
    { key: 'tag-most-solved', name: 'Solutions in the strongest tag', unit: 'count', definition: 'Questions that the member’s answers solved in the tag where they solved the most.', value: 'max(solved)' },
    { key: 'tag-most-kudos', name: 'Kudos in the strongest tag', unit: 'count', definition: 'Kudos on the member’s answers in the tag where they got the most.', value: 'max(kudos)' },
  ],
};
