import { countOf, median, minutes, percent, type Area } from '../metric.js';

/** A row is a question that the member asked. */
export const asking: Area = {
  key: 'asking',
  facts: `
    select t.author_id as member_id, t.audience, t.created_at, t.solved_at, t.solution_author_id, t.solution_accepted_by, t.closed_at, t.me_too_count as me_toos, t.view_count as views,
           cardinality(t.tags) as tags, t.product_version, b.kudos_count as kudos, first.answered_at, t.solution_post_id is not null as solved,
           b.edited_by = t.author_id and b.edited_at > first.replied_at as improved,
           exists (select from posts r where r.community_id = $1 and r.topic_id = t.id and r.author_id = t.author_id and r.deleted_at is null and r.created_at > first.answered_at) as followed_up
      from given g
      join live t on t.author_id = g.member_id and t.kind = 'question'
      join posts b on b.community_id = $1 and b.topic_id = t.id and b.position = 1
     cross join lateral (
       select min(r.created_at) as replied_at, min(r.created_at) filter (where r.kind = 'answer') as answered_at
         from posts r where r.community_id = $1 and r.topic_id = t.id and r.position > 1 and r.deleted_at is null and r.author_id is distinct from t.author_id
     ) first`,
  metrics: [
    { key: 'questions', name: 'Questions asked', unit: 'count', definition: 'Questions that the member asked and that still stand.', value: 'count(*)' },
    { key: 'questions-answered', name: 'Questions answered', unit: 'count', definition: 'Own questions with at least one answer by somebody else.', value: countOf('answered_at is not null') },
    { key: 'questions-waiting', name: 'Questions waiting', unit: 'count', definition: 'Own open questions that nobody else has answered.', value: countOf('answered_at is null and closed_at is null and not solved') },
    { key: 'questions-answered-share', name: 'Share of questions answered', unit: 'percent', definition: 'Of the own questions, how many somebody else answered.', value: percent('answered_at is not null', 'true'), measured: true },
    { key: 'questions-solved', name: 'Questions solved', unit: 'count', definition: 'Own questions with an accepted answer.', value: countOf('solved') },
    { key: 'questions-solved-share', name: 'Share of questions solved', unit: 'percent', definition: 'Of the own questions, how many have an accepted answer.', value: percent('solved', 'true'), measured: true },
    { key: 'questions-closed-loop', name: 'Answers accepted as the asker', unit: 'count', definition: 'Own questions in which the member accepted somebody else’s answer.', value: countOf('solution_accepted_by = member_id and solution_author_id is distinct from member_id') },
    { key: 'questions-closed-loop-share', name: 'Share of answered questions accepted', unit: 'percent', definition: 'Of the own questions that somebody answered, how many have an accepted answer.', value: percent('solved', 'answered_at is not null'), measured: true },
    { key: 'questions-self-solved', name: 'Own questions solved oneself', unit: 'count', definition: 'Own questions whose accepted answer the member wrote.', value: countOf('solution_author_id = member_id') },
    { key: 'first-answer-minutes', name: 'Median time to the first answer', unit: 'minutes', definition: 'Half of the own answered questions got their first answer from somebody else within this time.', value: median(minutes('answered_at - created_at')), measured: true },
    { key: 'solution-minutes', name: 'Median time to the solution', unit: 'minutes', definition: 'Half of the own solved questions were solved within this time.', value: median(minutes('solved_at - created_at')), measured: true },
    { key: 'questions-answered-in-a-day', name: 'Questions answered within a day', unit: 'count', definition: 'Own questions that somebody else answered within 24 hours.', value: countOf(`answered_at - created_at <= interval '1 day'`) },
    { key: 'questions-shared', name: 'Questions others have too', unit: 'count', definition: 'Own questions on which somebody else said “me too”.', value: countOf('me_toos >= 1') },
    { key: 'questions-shared-by-3', name: 'Questions shared by three', unit: 'count', definition: 'Own questions on which at least three people said “me too”.', value: countOf('me_toos >= 3') },
    { key: 'questions-shared-solved', name: 'Shared questions solved', unit: 'count', definition: 'Own solved questions on which at least one other person said “me too”.', value: countOf('me_toos >= 1 and solved') },
    { key: 'me-toos-received', name: 'Me-toos received', unit: 'count', definition: 'How often people said “me too” on the own questions.', value: 'sum(me_toos)' },
    { key: 'questions-with-kudos', name: 'Questions with kudos', unit: 'count', definition: 'Own questions with at least one kudos.', value: countOf('kudos >= 1') },
    { key: 'questions-with-3-kudos', name: 'Questions with three kudos', unit: 'count', definition: 'Own questions with at least three kudos.', value: countOf('kudos >= 3') },
    { key: 'questions-with-10-kudos', name: 'Questions with ten kudos', unit: 'count', definition: 'Own questions with at least ten kudos.', value: countOf('kudos >= 10') },
    { key: 'question-kudos', name: 'Kudos for questions', unit: 'count', definition: 'Kudos on the own questions.', value: 'sum(kudos)' },
    { key: 'questions-read-100', name: 'Questions read a hundred times', unit: 'count', definition: 'Own questions that were opened at least a hundred times.', value: countOf('views >= 100'), nightly: true },
    { key: 'questions-solved-read-1000', name: 'Solved questions read a thousand times', unit: 'count', definition: 'Own solved questions that were opened at least a thousand times.', value: countOf('views >= 1000 and solved'), nightly: true },
    { key: 'questions-improved', name: 'Questions improved after a reply', unit: 'count', definition: 'Own questions whose text the member changed after somebody had replied.', value: countOf('improved') },
    { key: 'questions-followed-up', name: 'Questions followed up', unit: 'count', definition: 'Own questions in which the member wrote again after somebody had answered.', value: countOf('followed_up') },
    { key: 'questions-tagged', name: 'Questions with tags', unit: 'count', definition: 'Own questions with at least one tag.', value: countOf('tags > 0') },
    { key: 'questions-with-version', name: 'Questions that name a version', unit: 'count', definition: 'Own questions that say which version of the product they are about.', value: countOf('product_version is not null') },
  ],
};
