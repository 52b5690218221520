import { statement } from '#platform';

export interface VisitRow {
  id: string;
  isHeldOut: boolean;
}

/** The visit that a browser is in: so many minutes without an act end one. Values: community, device, minutes. */
export const visitOfDevice = statement<VisitRow>(
  'deflection.visit-of-device',
  `select id, is_held_out as "isHeldOut" from help_visits
    where community_id = $1 and device = $2 and last_at > now() - make_interval(mins => $3)
    order by last_at desc limit 1`,
);

/** Values: community, visit, device, member, held out. */
export const addVisit = statement('deflection.add-visit', `insert into help_visits (community_id, id, device, member_id, is_held_out) values ($1, $2, $3, $4, $5)`);

/** Holds a browser until the transaction ends, so that two pages that open at once are one visit. Values: community, device. */
export const lockDevice = statement('deflection.lock-device', `select pg_advisory_xact_lock(hashtextextended($1::text || ':help:' || encode($2::bytea, 'hex'), 0))`);

/**
 * Adds an act to a visit: 60 at most; what was done before is not done again, except for saying whether it helped; what is
 * said of a result comes after choosing it, and reading takes so many seconds. The row of the visit is what two requests at
 * once wait for. Values: community, visit, act, topic, member, seconds of reading.
 */
export const addAct = statement<{ position: number }>(
  'deflection.add-act',
  `with visit as (
     update help_visits v set last_at = now(), event_count = event_count + 1, member_id = coalesce($5::uuid, member_id)
      where community_id = $1 and id = $2 and event_count < 60
        and ($3 in ('solved', 'unsolved') or not exists (
              select 1 from help_events e where e.community_id = $1 and e.visit_id = $2 and e.act = $3 and e.topic_id is not distinct from $4::uuid))
        and ($3 not in ('read', 'solved', 'unsolved') or exists (
              select 1 from help_events e where e.community_id = $1 and e.visit_id = $2 and e.act = 'chosen' and e.topic_id = $4::uuid
                 and ($3 <> 'read' or e.at <= now() - make_interval(secs => $6))))
      returning v.event_count)
   insert into help_events (community_id, visit_id, position, act, topic_id)
   select $1, $2, visit.event_count, $3, $4::uuid from visit returning position`,
);

/**
 * Says of visits that are over for seven days whether a question followed, from the member or from whoever was signed in on
 * the same browser. Values: community.
 */
export const settleVisits = statement<{ id: string }>(
  'deflection.settle-visits',
  `update help_visits v set case_followed = exists (
     select 1 from topics t
      where t.community_id = $1 and t.kind = 'question' and t.created_at between v.started_at and v.started_at + interval '7 days'
        and t.author_id in (
          select o.member_id from help_visits o
           where o.community_id = $1 and o.member_id is not null and (o.id = v.id or o.device = v.device)))
    where v.community_id = $1 and v.case_followed is null and v.started_at < now() - interval '7 days'
    returning v.id`,
);

/** Takes from visits whose they were, once no other visit of the browser needs it any more. Values: community. */
export const forgetPeople = statement('deflection.forget-people', `update help_visits set device = null, member_id = null where community_id = $1 and started_at < now() - interval '15 days' and (device is not null or member_id is not null)`);

/** Values: community. */
export const forgetVisits = statement('deflection.forget-visits', `delete from help_visits where community_id = $1 and started_at < now() - interval '400 days'`);

/** A visit still counts when nobody knows any more whose it was. Values: community, member. */
export const forgetVisitor = statement('deflection.forget-visitor', `update help_visits set member_id = null where community_id = $1 and member_id = $2`);
