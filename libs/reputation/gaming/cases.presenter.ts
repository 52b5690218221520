import type { GamingCase, MemberRef, OwnGamingCase } from '#contracts';
import type { Actor } from '#platform';
import { canAppealCase, canDecideCase, type CaseSubject } from './cases.policy.js';
import type { CaseRow } from './cases.queries.js';

export function subjectOf({ state, deciders, decidedBy, hasOthers, members }: CaseRow): CaseSubject {
  return { state, deciders, lastDecider: decidedBy, hasOthers, concerned: members.map(({ memberId, appeal }) => ({ memberId, hasAppealed: appeal !== null })) };
}

export function memberIdsOfCases(rows: readonly CaseRow[]): string[] {
  return rows.flatMap(({ members, evidence, decidedBy }) => [...members.map(({ memberId }) => memberId), ...evidence.flatMap(({ voterId, authorId }) => [voterId, authorId]), ...(decidedBy ? [decidedBy] : [])]);
}

export function presentCase(row: CaseRow, actor: Actor, members: ReadonlyMap<string, MemberRef>): GamingCase {
  const member = (id: string): MemberRef | null => members.get(id) ?? null;
  return {
    id: row.id,
    state: row.state,
    openedAt: row.openedAt.toISOString(),
    votes: row.votes,
    members: row.members.map(({ memberId, gave, received, ...part }) => ({ member: member(memberId), gave, received, appeal: appealOf(part) })),
    evidence: row.evidence.map(({ voterId, authorId, ...counted }) => ({ ...counted, voter: member(voterId), author: member(authorId) })),
    decidedBy: row.decidedBy ? member(row.decidedBy) : null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.reason,
    version: row.version,
    abilities: { decide: canDecideCase(actor, subjectOf(row)) },
  };
}

/** What a member concerned may know: their own part. */
export function presentOwnCase(row: CaseRow, actor: Actor): OwnGamingCase {
  const { gave, received, ...part } = row.members.find(({ memberId }) => memberId === actor.memberId)!;
  return {
    id: row.id,
    state: row.state,
    openedAt: row.openedAt.toISOString(),
    gave,
    received,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.reason,
    appeal: appealOf(part),
    abilities: { appeal: canAppealCase(actor, subjectOf(row)) },
  };
}

function appealOf({ appeal, appealedAt }: { appeal: string | null; appealedAt: string | null }): OwnGamingCase['appeal'] {
  return appeal === null ? null : { text: appeal, at: new Date(appealedAt!).toISOString() };
}
