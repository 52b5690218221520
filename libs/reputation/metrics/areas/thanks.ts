import { countOf, percent, type Area } from '../metric.js';

/** A row is a vote of somebody else on a post of the member. */
export const thanks: Area = {
  key: 'thanks',
  facts: `
    select p.author_id as member_id, t.audience, v.kind, v.member_id as giver_id, p.id as post_id, p.kind as post_kind, t.id as topic_id, t.author_id as asker_id,
           (v.created_at at time zone 'UTC')::date as day, v.created_at - p.created_at as after
      from given g
      join posts p on p.community_id = $1 and p.author_id = g.member_id and p.deleted_at is null
      join live t on t.id = p.topic_id
      join votes v on v.community_id = $1 and v.post_id = p.id
     where v.member_id is distinct from p.author_id`,
  metrics: [
    { key: 'kudos-received', name: 'Kudos received', unit: 'count', definition: 'Kudos of others on what the member wrote.', value: countOf(`kind = 'kudos'`) },
    { key: 'kudos-people', name: 'People who gave kudos', unit: 'count', definition: 'Different people who gave the member kudos.', value: `count(distinct giver_id) filter (where kind = 'kudos')` },
    { key: 'kudos-days', name: 'Days with kudos', unit: 'days', definition: 'Days (UTC) on which somebody gave the member kudos.', value: `count(distinct day) filter (where kind = 'kudos')` },
    { key: 'kudos-months', name: 'Months with kudos', unit: 'months', definition: 'Months (UTC) in which somebody gave the member kudos.', value: `count(distinct date_trunc('month', day)) filter (where kind = 'kudos')` },
    { key: 'posts-with-kudos', name: 'Posts with kudos', unit: 'count', definition: 'The member’s posts with kudos of others.', value: `count(distinct post_id) filter (where kind = 'kudos')` },
    { key: 'topics-with-kudos', name: 'Topics with kudos', unit: 'count', definition: 'Different topics in which the member got kudos.', value: `count(distinct topic_id) filter (where kind = 'kudos')` },
    { key: 'kudos-from-askers', name: 'Kudos from askers', unit: 'count', definition: 'Kudos that the person who asked gave the member’s answer.', value: countOf(`kind = 'kudos' and post_kind = 'answer' and giver_id = asker_id`) },
    { key: 'kudos-after-a-month', name: 'Lasting kudos', unit: 'count', definition: 'Kudos on posts that were more than thirty days old.', value: countOf(`kind = 'kudos' and after > interval '30 days'`) },
    { key: 'kudos-after-a-year', name: 'Kudos after a year', unit: 'count', definition: 'Kudos on posts that were more than a year old.', value: countOf(`kind = 'kudos' and after > interval '365 days'`) },
    { key: 'posts-lasting', name: 'Posts that last', unit: 'count', definition: 'Posts that got kudos more than a year after they were written.', value: `count(distinct post_id) filter (where kind = 'kudos' and after > interval '365 days')` },
    { key: 'votes-up-share', name: 'Share of kudos among votes', unit: 'percent', definition: 'Of all votes on the member’s posts, how many are kudos.', value: percent(`kind = 'kudos'`, 'true'), measured: true },
    { key: 'downvotes-received', name: 'Downvotes received', unit: 'count', definition: 'Downvotes of others on what the member wrote.', value: countOf(`kind = 'downvote'`), personal: true },
  ],
};
