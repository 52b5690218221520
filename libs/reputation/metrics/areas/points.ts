import { countOf, type Area } from '../metric.js';

/** A row is a day (UTC) with what the member’s rows of the ledger add up to. Balances are everybody’s to see. */
export const points: Area = {
  key: 'points',
  facts: `
    select d.member_id, 1 as audience, d.day, d.applied, d.capped_points, d.other_points
      from given g join reputation_days d on d.community_id = $1 and d.member_id = g.member_id`,
  metrics: [
    { key: 'reputation', name: 'Reputation', unit: 'points', definition: 'The balance of the member’s ledger of points.', value: 'sum(applied)' },
    { key: 'points-days', name: 'Days with points', unit: 'days', definition: 'Days on which the member gained points.', value: countOf('applied > 0') },
    { key: 'points-months', name: 'Months with points', unit: 'months', definition: 'Months in which the member gained points.', value: `count(distinct date_trunc('month', day)) filter (where applied > 0)` },
    { key: 'points-best-day', name: 'Points of the best day', unit: 'points', definition: 'Points of the day on which the member gained the most.', value: 'greatest(max(applied), 0)' },
    { key: 'points-capped-days', name: 'Days at the daily cap', unit: 'days', definition: 'Days on which votes would have given more points than the daily cap lets count.', value: countOf('capped_points > applied - other_points') },
  ],
};

/** A row is a line of the member’s ledger. */
export const ledgerLines: Area = {
  key: 'ledger-lines',
  facts: `
    select l.member_id, 1 as audience, l.kind, l.points, l.reverses
      from given g join reputation_ledger l on l.community_id = $1 and l.member_id = g.member_id`,
  metrics: [
    { key: 'points-from-answers', name: 'Points from kudos for answers', unit: 'points', definition: 'Points of kudos on answers, before the daily cap.', value: `sum(points) filter (where kind = 'answer.kudos')` },
    { key: 'points-from-questions', name: 'Points from kudos for questions', unit: 'points', definition: 'Points of kudos on questions, before the daily cap.', value: `sum(points) filter (where kind = 'question.kudos')` },
    { key: 'points-from-solutions', name: 'Points from solutions', unit: 'points', definition: 'Points of answers that were accepted.', value: `sum(points) filter (where kind = 'answer.accepted')` },
    { key: 'points-from-accepting', name: 'Points from accepting', unit: 'points', definition: 'Points of accepting other people’s answers.', value: `sum(points) filter (where kind = 'answer.accepting')` },
    { key: 'points-lost', name: 'Points lost', unit: 'points', definition: 'Points taken for downvotes and for posts that were removed.', value: `-sum(points) filter (where kind in ('post.downvoted', 'downvote.cast', 'post.removed'))` },
  ],
};
