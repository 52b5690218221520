import { statement } from '#platform';

/** Values: community, trial, list, rank and id of the last line shown, limit. */
export const trialLines = statement<{ rank: number; id: string; line: object }>(
  'trials.lines',
  `select l.rank, l.id, l.line from rule_trial_lines l
    where l.community_id = $1 and l.trial_id = $2 and l.list = $3 and ($4::double precision is null or (l.rank, l.id) < ($4::double precision, $5::uuid))
    order by l.rank desc, l.id desc limit $6`,
);

/** Values: community, trial, lines as JSON. */
export const addTrialLines = statement(
  'trials.add-lines',
  `insert into rule_trial_lines (community_id, trial_id, list, rank, id, line)
   select $1, $2, x.list, x.rank, x.id, x.line from jsonb_to_recordset($3::jsonb) as x (list text, rank double precision, id uuid, line jsonb)`,
);

/** How far a trial is; no row where a newer one took its place. Values: community, trial, progress. */
export const keepProgress = statement<{ id: string }>(
  'trials.keep-progress',
  `update rule_trials set state = 'running', progress = $3, updated_at = now() where community_id = $1 and id = $2 returning id`,
);

/** Values: community, member, kind. */
export const forgetTrialOf = statement(
  'trials.forget-of',
  `with gone as (delete from rule_trials where community_id = $1 and member_id = $2 and kind = $3 returning id)
   delete from rule_trial_lines l using gone where l.community_id = $1 and l.trial_id = gone.id`,
);

/** Values: community, hours. */
export const forgetOldTrials = statement(
  'trials.forget-old',
  `with gone as (delete from rule_trials where community_id = $1 and updated_at < now() - $2::int * interval '1 hour' returning id)
   delete from rule_trial_lines l using gone where l.community_id = $1 and l.trial_id = gone.id`,
);
