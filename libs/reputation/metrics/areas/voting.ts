import { countOf, type Area } from '../metric.js';

/** A row is a vote or a “me too” that the member gave to somebody else’s post. */
export const voting: Area = {
  key: 'voting',
  facts: `
    select v.member_id, t.audience, v.kind, p.author_id, p.kind as post_kind, t.id as topic_id, t.author_id = v.member_id as own_topic, (v.created_at at time zone 'UTC')::date as day
      from given g
      join votes v on v.community_id = $1 and v.member_id = g.member_id
      join posts p on p.community_id = $1 and p.id = v.post_id and p.deleted_at is null
      join live t on t.id = p.topic_id
     where p.author_id is distinct from v.member_id
    union all
    select m.member_id, t.audience, 'me-too', t.author_id, 'body', t.id, false, (m.created_at at time zone 'UTC')::date
      from given g
      join me_toos m on m.community_id = $1 and m.member_id = g.member_id
      join live t on t.id = m.topic_id
     where t.author_id is distinct from m.member_id`,
  metrics: [
    { key: 'kudos-given', name: 'Kudos given', unit: 'count', definition: 'Kudos that the member gave to others.', value: countOf(`kind = 'kudos'`), personal: true },
    { key: 'kudos-given-people', name: 'People given kudos', unit: 'count', definition: 'Different people to whom the member gave kudos.', value: `count(distinct author_id) filter (where kind = 'kudos')`, personal: true },
    { key: 'kudos-given-days', name: 'Days of giving kudos', unit: 'days', definition: 'Days (UTC) on which the member gave kudos.', value: `count(distinct day) filter (where kind = 'kudos')`, personal: true },
    { key: 'kudos-given-questions', name: 'Kudos given to questions', unit: 'count', definition: 'Kudos that the member gave to the first post of a topic.', value: countOf(`kind = 'kudos' and post_kind = 'body'`), personal: true },
    { key: 'kudos-given-answers', name: 'Kudos given to answers', unit: 'count', definition: 'Kudos that the member gave to answers.', value: countOf(`kind = 'kudos' and post_kind = 'answer'`), personal: true },
    { key: 'kudos-given-as-asker', name: 'Kudos given as the asker', unit: 'count', definition: 'Kudos that the member gave to answers to their own questions.', value: countOf(`kind = 'kudos' and post_kind = 'answer' and own_topic`), personal: true },
    { key: 'downvotes-given', name: 'Downvotes given', unit: 'count', definition: 'Downvotes that the member gave.', value: countOf(`kind = 'downvote'`), personal: true },
    { key: 'me-toos-given', name: 'Me-toos given', unit: 'count', definition: 'Questions of others on which the member said “me too”.', value: countOf(`kind = 'me-too'`), personal: true },
    { key: 'topics-voted', name: 'Topics voted in', unit: 'count', definition: 'Different topics in which the member voted or said “me too”.', value: 'count(distinct topic_id)', personal: true },
  ],
};
