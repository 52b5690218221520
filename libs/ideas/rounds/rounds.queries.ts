import type { RoundHead, RoundResult, RoleName } from '#contracts';
import { statement } from '#platform';
import type { StoredOption } from './rounds.entity.js';

export interface RoundListRow {
  id: string;
  spaceId: string;
  question: string;
  opensAt: Date;
  closesAt: Date;
  revealedAt: Date | null;
}
export interface RoundPageRow extends RoundListRow {
  details: string;
  options: StoredOption[];
  definition: string;
  result: RoundResult | null;
}

const listed = `r.id, r.space_id as "spaceId", r.question, r.opens_at as "opensAt", r.closes_at as "closesAt", r.revealed_at as "revealedAt"`;
const whole = `${listed}, r.details, r.options, r.definition, r.result`;

/** Last opened first. Values: community, space. */
export const roundsOfSpace = statement<RoundListRow>('rounds-of-space', `select ${listed} from rounds r where r.community_id = $1 and r.space_id = $2 order by r.opens_at desc, r.id desc limit 200`);

/** Values: community, round. */
export const roundById = statement<RoundPageRow>('round-by-id', `select ${whole} from rounds r where r.community_id = $1 and r.id = $2`);

/** The same, taken for this transaction. */
export const lockRound = statement<RoundPageRow>('lock-round', `${roundById.text} for update`);

/** After a lock was waited for: the transaction's own time may be long gone. */
export const timeNow = statement<{ now: Date }>('time-now', `select clock_timestamp() as now`);

/** Values: community. */
export const unrevealedRounds = statement<{ id: string }>('unrevealed-rounds', `select id from rounds where community_id = $1 and revealed_at is null`);

export interface OptionTopicRow {
  id: string;
  number: number;
  slug: string;
  title: string;
}
/** Ideas that may be shown. Values: community, topics, visible spaces. */
export const optionTopics = statement<OptionTopicRow>(
  'option-topics',
  `select id, number, slug, title from topics where community_id = $1 and id = any($2::uuid[]) and space_id = any($3::uuid[]) and deleted_at is null`,
);

/** Values: community, round. */
export const keysOfRound = statement<{ sealKey: Buffer; voterKey: Buffer | null }>('keys-of-round', `select seal_key as "sealKey", voter_key as "voterKey" from round_keys where community_id = $1 and round_id = $2`);

/** Values: community, round. */
export const lastLink = statement<{ position: number; hash: Buffer }>('last-link', `select position, hash from round_ballots where community_id = $1 and round_id = $2 order by position desc limit 1`);

/** Values: community, round, first position, then for each link: voters, seals, hashes. */
export const addLinks = statement<never>(
  'add-links',
  `insert into round_ballots (community_id, round_id, position, voter, sealed, hash)
   select $1, $2, $3::int + n - 1, voter, sealed, hash from unnest($4::bytea[], $5::bytea[], $6::bytea[]) with ordinality links(voter, sealed, hash, n)`,
);

/** Values: community, round, voter. */
export const ownLink = statement<{ sealed: Buffer; hash: Buffer }>('own-link', `select sealed, hash from round_ballots where community_id = $1 and round_id = $2 and voter = $3 order by position desc limit 1`);

export interface LinkRow {
  position: number;
  sealed: Buffer;
  hash: Buffer;
}
/** Values: community, round, position to continue after, how many. */
export const linksAfter = statement<LinkRow>(
  'links-after',
  `select position, sealed, hash from round_ballots where community_id = $1 and round_id = $2 and position > $3 order by position limit $4`,
);

export interface HeadRow {
  kind: RoundHead['kind'];
  at: Date;
  position: number;
  hash: Buffer;
  occasion: string;
}
/** Values: community, round. */
export const headsOfRound = statement<HeadRow>('heads-of-round', `select kind, at, position, hash, occasion from round_heads where community_id = $1 and round_id = $2 order by at, position`);

export interface VoterRow {
  id: string;
  role: RoleName;
  trustLevel: number;
  groups: string[];
}
/** Every member, in pages. Values: community, id to continue after or null, how many. */
export const membersWithSegments = statement<VoterRow>(
  'members-with-segments',
  `select m.id, m.role, m.trust_level as "trustLevel",
      array(select g.name from group_members gm join groups g on g.community_id = $1 and g.id = gm.group_id where gm.community_id = $1 and gm.member_id = m.id order by g.name) as groups
     from members m where m.community_id = $1 and ($2::uuid is null or m.id > $2) order by m.id limit $3`,
);

export interface RoundCommentListRow {
  id: string;
  memberId: string;
  html: string;
  createdAt: Date;
  hiddenBy: string | null;
}

/** SQL: what of the comments on the round $2 is shown: those of the member $3 or, with null, all, the hidden ones where $4 is set; to the reader $5 or null their own in any case. */
const commentsShown = `round_comments where community_id = $1 and round_id = $2 and ($3::uuid is null or member_id = $3) and (hidden_by is null or $4::boolean or member_id = $5::uuid)`;

/** The oldest first. Values: community, round, only of this member or null, whether hidden ones, too, reader or null, the last one before or null, limit. */
export const commentsOfRound = statement<RoundCommentListRow>(
  'comments-of-round',
  `select id, member_id as "memberId", html, created_at as "createdAt", hidden_by as "hiddenBy" from ${commentsShown}
      and ($6::uuid is null or id > $6::uuid) order by id limit $7`,
);

/** The comment after which the last page begins; none where there is one page. Values: as above to the reader, how many a page holds. */
export const lastBeforeLastPage = statement<{ id: string }>(
  'last-before-last-page-of-comments',
  `select id from (select id, row_number() over (order by id) as at, count(*) over () as number from ${commentsShown}) shown where at = (number - 1) / $6::int * $6::int`,
);
