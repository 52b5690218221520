import { countOf, median, minutes, percent, type Area } from '../metric.js';

const accepted = 'accepted';
const byOthers = 'accepted and accepted_by is distinct from member_id';

/** A row is an answer that the member gave to somebody else’s question. */
export const answering: Area = {
  key: 'answering',
  facts: `
    select p.author_id as member_id, t.audience, t.author_id as asker_id, p.created_at - t.created_at as waited, p.kudos_count as kudos, p.downvote_count as downvotes,
           t.solution_post_id is not distinct from p.id as accepted, t.solution_accepted_by as accepted_by, t.me_too_count as me_toos, t.view_count as views,
           p.edited_by = p.author_id as improved, t.solved_at is not null and p.created_at > t.solved_at as late,
           (p.created_at at time zone 'UTC')::date as day, length(p.source) as length,
           not exists (
             select from posts e where e.community_id = $1 and e.topic_id = t.id and e.position < p.position and e.kind = 'answer' and e.deleted_at is null and e.author_id is distinct from t.author_id
           ) as is_first,
           t.author_id is not null and not exists (
             select from live e where e.author_id = t.author_id and e.kind = 'question' and (e.created_at, e.id) < (t.created_at, t.id) and e.audience <= t.audience
           ) as for_newcomer,
           exists (select from posts c where c.community_id = $1 and c.root_id = p.id and c.author_id is distinct from p.author_id and c.deleted_at is null) as discussed,
           exists (select from posts c where c.community_id = $1 and c.root_id = p.id and c.author_id = p.author_id and c.deleted_at is null) as answered_back
      from given g
      join posts p on p.community_id = $1 and p.author_id = g.member_id and p.kind = 'answer' and p.deleted_at is null
      join live t on t.id = p.topic_id and t.kind = 'question'
     where t.author_id is distinct from p.author_id`,
  metrics: [
    { key: 'answers', name: 'Answers', unit: 'count', definition: 'Answers to other people’s questions that still stand.', value: 'count(*)' },
    { key: 'solutions', name: 'Solutions', unit: 'count', definition: 'Answers to other people’s questions that were accepted.', value: countOf(accepted) },
    { key: 'solutions-by-others', name: 'Solutions others accepted', unit: 'count', definition: 'Accepted answers that somebody else than the member accepted.', value: countOf(byOthers) },
    { key: 'solutions-by-asker', name: 'Solutions the asker accepted', unit: 'count', definition: 'Answers that the person who asked accepted.', value: countOf('accepted and accepted_by = asker_id') },
    { key: 'solutions-share', name: 'Share of answers accepted', unit: 'percent', definition: 'Of the member’s answers, how many are the solution.', value: percent(accepted, 'true'), measured: true },
    { key: 'first-answers', name: 'First answers', unit: 'count', definition: 'Answers that were the first one of their question.', value: countOf('is_first') },
    { key: 'first-answer-solutions', name: 'First answers that solved', unit: 'count', definition: 'Answers that were the first one of their question and the solution.', value: countOf('is_first and accepted') },
    { key: 'first-answers-with-kudos', name: 'First answers with kudos', unit: 'count', definition: 'First answers of a question that got at least one kudos.', value: countOf('is_first and kudos >= 1') },
    { key: 'revivals', name: 'Old questions answered', unit: 'count', definition: 'First answers to questions that had waited for more than seven days.', value: countOf(`is_first and waited > interval '7 days'`) },
    { key: 'revivals-solved', name: 'Old questions solved', unit: 'count', definition: 'Accepted answers to questions asked more than seven days earlier.', value: countOf(`accepted and waited > interval '7 days'`) },
    { key: 'revivals-30', name: 'Questions answered after a month', unit: 'count', definition: 'First answers to questions that had waited for more than thirty days.', value: countOf(`is_first and waited > interval '30 days'`) },
    { key: 'revivals-30-solved', name: 'Questions solved after a month', unit: 'count', definition: 'Accepted answers to questions asked more than thirty days earlier.', value: countOf(`accepted and waited > interval '30 days'`) },
    { key: 'revivals-with-kudos', name: 'Old questions answered with thanks', unit: 'count', definition: 'First answers with kudos to questions that had waited for more than seven days.', value: countOf(`is_first and waited > interval '7 days' and kudos >= 1`) },
    { key: 'newcomers-answered', name: 'First-time askers answered', unit: 'count', definition: 'Answers to somebody’s first question.', value: countOf('for_newcomer') },
    { key: 'newcomers-first-answered', name: 'First-time askers answered first', unit: 'count', definition: 'First answers to somebody’s first question.', value: countOf('for_newcomer and is_first') },
    { key: 'newcomers-first-in-a-day', name: 'First-time askers answered within a day', unit: 'count', definition: 'First answers, within 24 hours, to somebody’s first question.', value: countOf(`for_newcomer and is_first and waited <= interval '1 day'`) },
    { key: 'newcomers-solved', name: 'First-time askers helped', unit: 'count', definition: 'Accepted answers to somebody’s first question.', value: countOf('for_newcomer and accepted') },
    { key: 'answer-minutes', name: 'Median time to answer', unit: 'minutes', definition: 'Half of the member’s answers came within this time after the question.', value: median(minutes('waited')), measured: true },
    { key: 'first-answer-in-an-hour', name: 'First answers within an hour', unit: 'count', definition: 'First answers that came within an hour.', value: countOf(`is_first and waited <= interval '1 hour'`) },
    { key: 'solutions-in-an-hour', name: 'Solutions within an hour', unit: 'count', definition: 'Accepted answers that came within an hour after the question.', value: countOf(`accepted and waited <= interval '1 hour'`) },
    { key: 'people-answered', name: 'People answered', unit: 'count', definition: 'Different people whose questions the member answered.', value: 'count(distinct asker_id)' },
    { key: 'people-helped', name: 'People helped', unit: 'count', definition: 'Different people whose questions the member’s answers solved.', value: 'count(distinct asker_id) filter (where accepted)' },
    { key: 'answers-with-kudos', name: 'Answers with kudos', unit: 'count', definition: 'Answers with at least one kudos.', value: countOf('kudos >= 1') },
    { key: 'answers-with-3-kudos', name: 'Answers with three kudos', unit: 'count', definition: 'Answers with at least three kudos.', value: countOf('kudos >= 3') },
    { key: 'answers-with-10-kudos', name: 'Answers with ten kudos', unit: 'count', definition: 'Answers with at least ten kudos.', value: countOf('kudos >= 10') },
    { key: 'answers-with-25-kudos', name: 'Answers with twenty-five kudos', unit: 'count', definition: 'Answers with at least twenty-five kudos.', value: countOf('kudos >= 25') },
    { key: 'solutions-with-kudos', name: 'Solutions with kudos', unit: 'count', definition: 'Accepted answers with at least one kudos.', value: countOf('accepted and kudos >= 1') },
    { key: 'solutions-with-3-kudos', name: 'Solutions with three kudos', unit: 'count', definition: 'Accepted answers with at least three kudos.', value: countOf('accepted and kudos >= 3') },
    { key: 'solutions-with-10-kudos', name: 'Solutions with ten kudos', unit: 'count', definition: 'Accepted answers with at least ten kudos.', value: countOf('accepted and kudos >= 10') },
    { key: 'answer-kudos', name: 'Kudos for answers', unit: 'count', definition: 'Kudos on the member’s answers.', value: 'sum(kudos)' },
    { key: 'answer-most-kudos', name: 'Kudos of the best answer', unit: 'count', definition: 'Kudos of the answer that got the most.', value: 'max(kudos)' },
    { key: 'answers-thanked-share', name: 'Share of answers thanked', unit: 'percent', definition: 'Of the member’s answers, how many were accepted or got kudos.', value: percent('accepted or kudos >= 1', 'true'), measured: true },
    { key: 'answers-downvoted', name: 'Answers more down than up', unit: 'count', definition: 'Answers with more downvotes than kudos.', value: countOf('downvotes > kudos') },
    { key: 'answers-improved', name: 'Answers improved', unit: 'count', definition: 'Answers that the member changed after posting them.', value: countOf('improved') },
    { key: 'solutions-improved', name: 'Solutions kept up', unit: 'count', definition: 'Accepted answers that the member changed after posting them.', value: countOf('accepted and improved') },
    { key: 'answers-discussed', name: 'Answers discussed', unit: 'count', definition: 'Answers under which somebody else commented.', value: countOf('discussed') },
    { key: 'answers-answered-back', name: 'Answers followed up', unit: 'count', definition: 'Answers under which somebody else commented and the member wrote back.', value: countOf('discussed and answered_back') },
    { key: 'second-opinions', name: 'Answers after the solution with kudos', unit: 'count', definition: 'Answers given after a question was solved that still got kudos.', value: countOf('late and not accepted and kudos >= 1') },
    { key: 'quiet-solutions', name: 'Solutions without kudos', unit: 'count', definition: 'Accepted answers that nobody gave kudos.', value: countOf('accepted and kudos = 0') },
    { key: 'shared-solutions', name: 'Solutions many waited for', unit: 'count', definition: 'Accepted answers to questions on which at least three people said “me too”.', value: countOf('accepted and me_toos >= 3') },
    { key: 'people-also-helped', name: 'People helped along', unit: 'count', definition: '“Me toos” on the questions that the member’s answers solved.', value: 'sum(me_toos) filter (where accepted)' },
    { key: 'solutions-read-1000', name: 'Solutions read a thousand times', unit: 'count', definition: 'Accepted answers to questions that were opened at least a thousand times.', value: countOf('accepted and views >= 1000'), nightly: true },
    { key: 'solution-views', name: 'Readers of solved questions', unit: 'count', definition: 'How often the questions were opened that the member’s answers solved.', value: 'sum(views) filter (where accepted)', nightly: true },
    { key: 'solutions-in-detail', name: 'Solutions explained in detail', unit: 'count', definition: 'Accepted answers of at least 800 characters.', value: countOf('accepted and length >= 800') },
    { key: 'answer-days', name: 'Days with an answer', unit: 'days', definition: 'Days (UTC) on which the member answered somebody.', value: 'count(distinct day)' },
  ],
};
