import { statement, type Database } from '#platform';
import type { Planted } from './plant.js';
import type { Part, Population } from './population.js';

/** How the search did on one kind of planted group, or on honest members. */
export interface Confusion {
  /** Planted groups by kind, and those of them of which at least half of the arranged votes were found. */
  groups: Record<string, { planted: number; found: number; votes: number; votesFound: number }>;
  /** Honest members who voted, and those whose own votes were taken for arranged. */
  honest: Record<string, { voters: number; accused: number; votes: number; votesFound: number }>;
}

const quarantined = statement<{ voteId: string }>('bench.quarantined', `select vote_id as "voteId" from vote_quarantine where community_id = $1`);
/** Groups that the search must find. */
const mustBeFound: readonly Part[] = ['ring', 'puppets', 'serial', 'patient'];

/** Compares what is in quarantine with what was planted. Runs in the community's scope. */
export async function measure(database: Database, communityId: string, population: Population, planted: Planted): Promise<Confusion> {
  const found = new Set((await database.query(quarantined, [communityId])).map(({ voteId }) => voteId));
  const votes = population.votes.map((vote, at) => ({ ...vote, isFound: found.has(planted.votes[at]!) }));
  const result: Confusion = { groups: {}, honest: {} };
  for (const [group, part] of population.groups.entries()) {
    const arranged = votes.filter((vote) => vote.group === group);
    const caught = arranged.filter(({ isFound }) => isFound).length;
    const row = (result.groups[part] ??= { planted: 0, found: 0, votes: 0, votesFound: 0 });
    row.planted += 1;
    row.found += Number(arranged.length > 0 && caught >= arranged.length / 2);
    row.votes += arranged.length;
    row.votesFound += caught;
  }
  const voters = new Map<number, { votes: number; found: number }>();
  for (const { member, isFound } of votes) {
    const own = voters.get(member) ?? { votes: 0, found: 0 };
    voters.set(member, { votes: own.votes + 1, found: own.found + Number(isFound) });
  }
  for (const [member, own] of voters) {
    const { part, group } = population.members[member]!;
    if (group !== null) continue;
    const row = (result.honest[part] ??= { voters: 0, accused: 0, votes: 0, votesFound: 0 });
    row.voters += 1;
    row.accused += Number(own.found > 0);
    row.votes += own.votes;
    row.votesFound += own.found;
  }
  return result;
}

/** The part of the planted groups that was found. */
export function recall({ groups }: Confusion): number {
  const rows = mustBeFound.flatMap((part) => groups[part] ?? []);
  return sum(rows, 'found') / sum(rows, 'planted');
}

/** The part of the honest voters who were accused. */
export function falsePositives({ honest }: Confusion): number {
  const rows = Object.values(honest);
  return sum(rows, 'accused') / sum(rows, 'voters');
}

function sum<Name extends string>(rows: readonly Record<Name, number>[], name: Name): number {
  return rows.reduce((total, row) => total + row[name], 0);
}
