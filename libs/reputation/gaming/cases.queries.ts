import type { GamingCaseState, GamingEvidence } from '#contracts';
import { roleRanks } from '#identity';
import { statement } from '#platform';

interface CaseMemberRow {
  memberId: string;
  gave: number;
  received: number;
  appeal: string | null;
  appealedAt: string | null;
}

export interface CaseRow {
  id: string;
  state: GamingCaseState;
  openedAt: Date;
  /** `openedAt` to the microsecond. */
  sortKey: string;
  evidence: GamingEvidence[];
  votes: number;
  members: CaseMemberRow[];
  decidedBy: string | null;
  deciders: string[];
  /** Somebody who is not concerned could decide who never did. */
  hasOthers: boolean;
  decidedAt: Date | null;
  reason: string | null;
  version: number;
}

const moderating = Object.entries(roleRanks).flatMap(([role, rank]) => (rank >= roleRanks.moderator ? `'${role}'` : []));

const columns = `c.id, c.state, c.opened_at as "openedAt", c.opened_at::text as "sortKey", c.evidence, c.decided_by as "decidedBy", c.deciders, c.decided_at as "decidedAt", c.reason, c.version,
  exists (select from members o where o.community_id = $1 and o.role in (${moderating.join(', ')}) and o.id <> all(c.deciders) and (o.suspended_until is null or o.suspended_until < now())
    and not exists (select from gaming_case_members m where m.community_id = $1 and m.case_id = c.id and m.member_id = o.id)) as "hasOthers",
  (select count(*)::int from vote_quarantine q where q.community_id = $1 and q.case_id = c.id) as votes,
  (select json_agg(json_build_object('memberId', m.member_id, 'appeal', m.appeal, 'appealedAt', m.appealed_at,
            'gave', (select count(*) from vote_quarantine q where q.community_id = $1 and q.case_id = c.id and q.voter_id = m.member_id),
            'received', (select count(*) from vote_quarantine q where q.community_id = $1 and q.case_id = c.id and q.author_id = m.member_id)) order by m.member_id)
     from gaming_case_members m where m.community_id = $1 and m.case_id = c.id) as members`;

const concerns = (member: string): string => `exists (select from gaming_case_members m where m.community_id = $1 and m.case_id = c.id and m.member_id = ${member}::uuid)`;

/** Newest first. Values: community, a member to whose cases it does not come, states, time and id to continue after or nulls, limit. */
export const casePage = statement<CaseRow>(
  'gaming.cases',
  `select ${columns} from gaming_cases c
    where c.community_id = $1 and not ${concerns('$2')} and c.state = any($3::text[]) and ($4::timestamptz is null or (c.opened_at, c.id) < ($4::timestamptz, $5::uuid))
    order by c.opened_at desc, c.id desc limit $6`,
);

/** Values: community, id. */
export const caseById = statement<CaseRow>('gaming.case', `select ${columns} from gaming_cases c where c.community_id = $1 and c.id = $2`);

/** The cases that concern a member, newest first. Values: community, member. */
export const casesOfMember = statement<CaseRow>('gaming.cases-of-member', `select ${columns} from gaming_cases c where c.community_id = $1 and ${concerns('$2')} order by c.opened_at desc, c.id desc limit 100`);

export interface QuarantinedVoteRow {
  voteId: string;
  setAside: boolean;
}

/** Waits for a decision that is being made. Values: community, post, voter. */
export const quarantinedVote = statement<QuarantinedVoteRow>(
  'gaming.quarantined-vote',
  `select v.id as "voteId", q.state <> 'released' as "setAside" from votes v join vote_quarantine q on q.community_id = $1 and q.vote_id = v.id
    where v.community_id = $1 and v.post_id = $2 and v.member_id = $3 for update of q`,
);
