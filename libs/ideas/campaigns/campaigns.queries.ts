import type { RoleName } from '#contracts';
import { statement } from '#platform';
import type { CampaignRow } from './campaigns.entity.js';

export type CampaignPageRow = Omit<CampaignRow, 'communityId'>;

const columns = `c.id, c.slug, c.name, c.question, c.html, c.excerpt, c.stakes, c.visibility, c.group_ids as "groupIds", c.limited, c.downvotes, c.opens_at as "opensAt", c.closes_at as "closesAt",
  c.votes_until as "votesUntil", c.result_by as "resultBy", c.criteria, c.ending, c.target_id as "targetId", c.phase, c.space_id as "spaceId", c.statement, c.chosen_at as "chosenAt",
  c.result_at as "resultAt", c.ends_at as "endsAt", c.ended_at as "endedAt", c.made_by as "madeBy", c.created_at as "createdAt"`;

/** The last to open first. Values: community. */
export const allCampaigns = statement<CampaignPageRow>('campaigns.all', `select ${columns} from campaigns c where c.community_id = $1 order by c.opens_at desc, c.id desc limit 500`);

/** Values: community, slug. */
export const campaignBySlug = statement<CampaignPageRow>('campaigns.by-slug', `select ${columns} from campaigns c where c.community_id = $1 and c.slug = $2`);

/** Values: community, space. */
export const campaignBySpace = statement<CampaignPageRow>('campaigns.by-space', `select ${columns} from campaigns c where c.community_id = $1 and c.space_id = $2`);

/** Taken for this transaction. Values: community, campaign. */
export const lockCampaign = statement<CampaignPageRow>('campaigns.lock', `select ${columns} from campaigns c where c.community_id = $1 and c.id = $2 for update`);

/** Values: community, slug. */
export const lockCampaignBySlug = statement<CampaignPageRow>('campaigns.lock-by-slug', `${campaignBySlug.text} for update`);

/** Values: community. */
export const runningCampaigns = statement<{ id: string }>('campaigns.running', `select id from campaigns where community_id = $1 and phase <> 'ended'`);

/** Values: community. */
export const campaignSlugs = statement<{ slug: string }>('campaigns.slugs', `select slug from campaigns where community_id = $1`);

export interface JudgeRow {
  campaignId: string;
  memberId: string;
  handedInAt: Date | null;
}
/** Values: community, campaigns. */
export const judgesOf = statement<JudgeRow>('campaigns.judges', `select campaign_id as "campaignId", member_id as "memberId", handed_in_at as "handedInAt" from campaign_judges where community_id = $1 and campaign_id = any($2::uuid[]) order by campaign_id, member_id`);

/** Those of others. Values: community, campaign, members. */
export const dropJudges = statement<{ memberId: string }>('campaigns.drop-judges', `delete from campaign_judges where community_id = $1 and campaign_id = $2 and member_id <> all($3::uuid[]) returning member_id as "memberId"`);

/** Values: community, campaign, members. */
export const addJudges = statement<{ memberId: string }>(
  'campaigns.add-judges',
  `insert into campaign_judges (community_id, campaign_id, member_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing returning member_id as "memberId"`,
);

/** What decides on which spaces members see. Values: community, members. */
export const readersOfSpaces = statement<{ id: string; role: RoleName; groupIds: string[] }>(
  'campaigns.readers',
  `select m.id, m.role, array(select g.group_id from group_members g where g.community_id = $1 and g.member_id = m.id) as "groupIds" from members m where m.community_id = $1 and m.id = any($2::uuid[])`,
);

export interface LineRow {
  phase: CampaignRow['phase'];
  undo: boolean;
  actorId: string | null;
  at: Date;
}
/** Oldest first. Values: community, campaign. */
export const linesOf = statement<LineRow>('campaigns.lines', `select phase, undo, actor_id as "actorId", at from campaign_lines where community_id = $1 and campaign_id = $2 order by id limit 200`);

/** SQL: the ideas of these campaigns (an array of ids), those too that were moved at an end, as rows (campaign, topic, author, merged). */
const ideasOf = (campaigns: string): string => `(
  select a.campaign, t.id as topic, t.author_id as author, t.merged_into_id is not null as merged
    from (select c.id as campaign, x.id as topic from campaigns c join topics x on x.community_id = $1 and x.space_id = c.space_id where c.community_id = $1 and c.id = any(${campaigns})
          union select m.campaign_id, m.topic_id from campaign_moves m where m.community_id = $1 and m.campaign_id = any(${campaigns})) a
    join topics t on t.community_id = $1 and t.id = a.topic
   where t.kind = 'idea' and (t.deleted_at is null or t.merged_into_id is not null))`;

/** SQL: who shared one of the ideas in `ideas`, voted or commented, as rows (campaign, member_id). */
const takingPart = (ideas: string): string => `(
  select i.campaign, i.author as member_id from ${ideas} i where i.author is not null
  union select i.campaign, v.member_id from ${ideas} i join idea_votes v on v.community_id = $1 and v.topic_id = i.topic
  union select i.campaign, p.author_id from ${ideas} i join posts p on p.community_id = $1 and p.topic_id = i.topic and p.deleted_at is null and p.author_id is not null)`;

/** Values: community, campaigns. */
export const campaignFigures = statement<{ campaign: string; ideas: number; people: number }>(
  'campaigns.figures',
  `with found as materialized ${ideasOf('$2::uuid[]')}
   select c.id as campaign, (select count(*)::int from found f where f.campaign = c.id and not f.merged) as ideas,
          (select count(distinct w.member_id)::int from ${takingPart('found')} w where w.campaign = c.id) as people
     from unnest($2::uuid[]) as c (id)`,
);

/** Who took part and was not told yet: they are from now on. Values: community, campaign. */
export const takeTold = statement<{ memberId: string }>(
  'campaigns.take-told',
  `with found as materialized ${ideasOf('array[$2::uuid]')}
   insert into campaign_told (community_id, campaign_id, member_id)
   select $1, $2::uuid, w.member_id from ${takingPart('found')} w on conflict do nothing returning member_id as "memberId"`,
);

export interface CampaignIdeaRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  excerpt: string;
  authorId: string | null;
  /** Of the idea and of those that were merged into it. */
  authorIds: (string | null)[];
  spaceId: string;
  votes: number;
}
const ideaColumns = `t.id, t.number, t.slug, t.title, t.excerpt, t.author_id as "authorId", t.space_id as "spaceId", coalesce(i.score, 0) as votes,
  array(select t.author_id union all select x.author_id from topics x where x.community_id = $1 and x.merged_into_id = t.id) as "authorIds"`;

/** Ideas that stand in a space, those with the most votes first. Values: community, space. */
export const ideasInSpace = statement<CampaignIdeaRow>(
  'campaigns.ideas-in-space',
  `select ${ideaColumns} from topics t left join ideas i on i.community_id = $1 and i.topic_id = t.id
    where t.community_id = $1 and t.space_id = $2 and t.kind = 'idea' and t.deleted_at is null order by coalesce(i.score, 0) desc, t.created_at, t.id limit 2000`,
);

export interface WinnerRow extends CampaignIdeaRow {
  why: string;
}
/** SQL: what an idea became: itself, or the one that it was merged into. */
const rootOf = (topic: string): string => `coalesce(${topic}.merged_into_id, ${topic}.id)`;

/** In their order, wherever they stand now; of several that became one, the first. Values: community, campaign. */
export const winnersOf = statement<WinnerRow>(
  'campaigns.winners',
  `with chosen as (
     select distinct on (${rootOf('o')}) ${rootOf('o')} as topic, w.place, w.why from campaign_winners w join topics o on o.community_id = $1 and o.id = w.topic_id
      where w.community_id = $1 and w.campaign_id = $2 order by ${rootOf('o')}, w.place)
   select ${ideaColumns}, w.why from chosen w join topics t on t.community_id = $1 and t.id = w.topic left join ideas i on i.community_id = $1 and i.topic_id = t.id
    where t.deleted_at is null order by w.place`,
);

export interface ScoreRow {
  topicId: string;
  memberId: string;
  points: (number | null)[];
  note: string;
}
/**
 * Of those who judge it, one of each for an idea: what they gave that very one, or else what they gave last to one that was merged
 * into it, unless they shared any of these. Values: community, campaign.
 */
export const scoresOf = statement<ScoreRow>(
  'campaigns.scores',
  `select distinct on (${rootOf('o')}, s.member_id) ${rootOf('o')} as "topicId", s.member_id as "memberId", s.points, s.note from campaign_scores s
     join campaign_judges j on j.community_id = $1 and j.campaign_id = $2 and j.member_id = s.member_id
     join topics o on o.community_id = $1 and o.id = s.topic_id
    where s.community_id = $1 and s.campaign_id = $2
      and (o.merged_into_id is null or not exists (select from topics x where x.community_id = $1 and (x.id = o.merged_into_id or x.merged_into_id = o.merged_into_id) and x.author_id = s.member_id))
    order by ${rootOf('o')}, s.member_id, o.merged_into_id nulls first, s.scored_at desc`,
);

export interface StandingRow {
  id: string;
  mergedIntoId: string | null;
  isDeleted: boolean;
}
/** Everything that stands in a space, in the order in which it is taken. Values: community, space. */
export const topicsInSpace = statement<StandingRow>(
  'campaigns.topics-in-space',
  `select t.id, t.merged_into_id as "mergedIntoId", t.deleted_at is not null as "isDeleted" from topics t where t.community_id = $1 and t.space_id = $2 order by t.id`,
);

/** Votes from before count for no limit of the board that an idea moved into. Values: community, topics, time or null. */
export const freeVotes = statement('campaigns.free-votes', `update ideas set votes_free_before = $3::timestamptz where community_id = $1 and topic_id = any($2::uuid[])`);

/** Values: community, space, limited, votes until or null. */
export const openBoard = statement(
  'campaigns.open-board',
  `insert into idea_boards (community_id, space_id, limited, votes_until) values ($1, $2, $3, $4)
   on conflict (community_id, space_id) do update set votes_until = excluded.votes_until`,
);

/** Values: community, space, time. */
export const closeVotes = statement('campaigns.close-votes', `update idea_boards set votes_until = least(votes_until, $3::timestamptz) where community_id = $1 and space_id = $2`);

