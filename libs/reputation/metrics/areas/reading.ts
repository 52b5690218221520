import { countOf, type Area } from '../metric.js';

/** A row is a topic that the member has opened. */
export const reading: Area = {
  key: 'reading',
  facts: `
    select r.member_id, t.audience, t.space_id, t.kind, r.position, r.position >= t.last_position as is_read_through, t.solution_post_id is not null as solved, t.author_id is distinct from r.member_id as of_others
      from given g
      join topic_reads r on r.community_id = $1 and r.member_id = g.member_id
      join live t on t.id = r.topic_id`,
  metrics: [
    { key: 'topics-read', name: 'Topics read', unit: 'count', definition: 'Different topics that the member has opened.', value: 'count(*)', personal: true, nightly: true },
    { key: 'topics-read-of-others', name: 'Topics of others read', unit: 'count', definition: 'Different topics of others that the member has opened.', value: countOf('of_others'), personal: true, nightly: true },
    { key: 'topics-read-through', name: 'Topics read to the end', unit: 'count', definition: 'Topics of which the member has read the last post.', value: countOf('is_read_through'), personal: true, nightly: true },
    { key: 'posts-read', name: 'Posts read', unit: 'count', definition: 'Posts up to the last one read of each topic.', value: 'sum(position)', personal: true, nightly: true },
    { key: 'questions-read', name: 'Questions read', unit: 'count', definition: 'Different questions that the member has opened.', value: countOf(`kind = 'question'`), personal: true, nightly: true },
    { key: 'solved-questions-read', name: 'Solved questions read', unit: 'count', definition: 'Different solved questions that the member has opened.', value: countOf('solved'), personal: true, nightly: true },
    { key: 'spaces-read', name: 'Spaces read', unit: 'count', definition: 'Different spaces in which the member has opened a topic.', value: 'count(distinct space_id)', personal: true, nightly: true },
  ],
};
