import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { GamingEvidence } from '#contracts';
import { Voting } from '#conversations';
import { currentCommunityId, Database, Events, Jobs } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Settling } from '../ledger/settling.js';
import { freshVotes, votePairs, waitingCasesOf, type FreshVoteRow, type WaitingCaseRow } from './finding.queries.js';
import { GamingRepository, type NewQuarantine } from './gaming.repository.js';
import { daysLookedAt, expectedMutual, expectedVotes, fewestMutual, fewestOneWay, findSuspicious, groupByMembers, hurriedSeconds, usualReadsUnseen, usualVotesUnseen, type Finding, type Pair } from './suspicion.js';

/** Before the ledger is compared with its replay. */
const everyNight = '25 2 * * *';
const patience = 1_800;
const topicsAtOnce = 200;

interface Found {
  /** Cases that were opened or that votes were added to. */
  cases: number;
  votes: number;
}

/**
 * Looks every night for votes that members seem to have arranged. They go into quarantine, their points come back as
 * reversals, and a moderator decides. What was found before is not found again.
 */
@Injectable()
export class FindingGaming implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: GamingRepository,
    private readonly settling: Settling,
    private readonly voting: Voting,
    private readonly jobs: Jobs,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.jobs.register('reputation.find-gaming', async () => void (await this.find()));
    this.jobs.schedule('reputation.find-gaming', everyNight);
  }

  find(now = new Date()): Promise<Found> {
    const since = new Date(now.getTime() - daysLookedAt * 86_400_000);
    return this.database.tx.run(
      async () => {
        await this.repository.lockSearch();
        await this.database.query(`select set_config('work_mem', '128MB', true)`);
        return this.search(since);
      },
      { patience },
    );
  }

  /** Votes in quarantine no longer make their author look liked: that can show further ones, until nothing new is found. */
  private async search(since: Date): Promise<Found> {
    const cases = new Set<string>();
    let votes = 0;
    for (;;) {
      const fresh = await this.findOnce(since);
      if (fresh.length === 0) return { cases: cases.size, votes };
      for (const { caseId } of fresh) cases.add(caseId);
      votes += fresh.length;
    }
  }

  private async findOnce(since: Date): Promise<NewQuarantine[]> {
    const groups = groupByMembers(findSuspicious(await this.pairs(since)));
    if (groups.length === 0) return [];
    const { votes, waiting } = await this.known(groups.flat(), since);
    const entered: NewQuarantine[] = [];
    for (const group of groups) {
      const keys = new Set(group.map(({ pair }) => keyOf(pair)));
      const fresh = votes.filter((vote) => keys.has(keyOf(vote)));
      if (fresh.length > 0) entered.push(...(await this.enter(group, fresh, waiting.find((row) => keys.has(keyOf(row)))?.caseId)));
    }
    const topics = [...new Set(entered.map(({ topicId }) => topicId))];
    for (let at = 0; at < topics.length; at += topicsAtOnce) await this.settling.settleMany(topics.slice(at, at + topicsAtOnce));
    return entered;
  }

  private async pairs(since: Date): Promise<Pair[]> {
    const rows = await this.database.query(votePairs, [currentCommunityId(), since, hurriedSeconds, fewestOneWay, fewestMutual, usualVotesUnseen, usualReadsUnseen]);
    return rows.map((row) => ({ ...row, hurried: row.hurried.map(({ id, at }) => ({ id, at: new Date(at) })) }));
  }

  /** Which votes of the findings are in no case yet, and the cases of their pairs that wait for a decision. */
  private async known(findings: readonly Finding[], since: Date): Promise<{ votes: FreshVoteRow[]; waiting: WaitingCaseRow[] }> {
    const voters = findings.map(({ pair }) => pair.voterId);
    const authors = findings.map(({ pair }) => pair.authorId);
    const serial = findings.flatMap(({ votes }) => votes?.map(({ id }) => id) ?? []);
    const areWhole = findings.map(({ votes }) => votes === null);
    return {
      votes: await this.database.query(freshVotes, [currentCommunityId(), since, voters, authors, areWhole, serial]),
      waiting: await this.database.query(waitingCasesOf, [currentCommunityId(), voters, authors]),
    };
  }

  /** Puts votes into the case that waits already, or into a new one. */
  private async enter(group: readonly Finding[], votes: readonly FreshVoteRow[], waiting: string | undefined): Promise<NewQuarantine[]> {
    const found = new Map(group.map((finding) => [keyOf(finding.pair), finding]));
    const fresh = [...new Set(votes.map(keyOf))].map((key) => found.get(key)!);
    const caseId = waiting ?? uuidv7();
    if (waiting) await this.addEvidence(waiting, fresh.map(evidenceOf));
    else await this.repository.open(caseId, fresh.map(evidenceOf));
    const memberIds = [...new Set(fresh.flatMap(({ pair }) => [pair.voterId, pair.authorId]))];
    await this.repository.concern(caseId, memberIds);
    await this.events.publish('vote-case.changed', { caseId, memberIds, state: 'opened' });
    const quarantined = votes.map((vote) => ({ ...vote, caseId, reason: found.get(keyOf(vote))!.suspicion }));
    await this.repository.quarantine(quarantined);
    await this.voting.setAside(quarantined.map(({ voteId }) => voteId), true);
    return quarantined;
  }

  private async addEvidence(caseId: string, evidence: GamingEvidence[]): Promise<void> {
    const before = (await this.repository.lock(caseId))!.evidence;
    const renewed = new Set(evidence.map(keyOf));
    await this.repository.update(caseId, { evidence: [...before.filter((pair) => !renewed.has(keyOf(pair))), ...evidence] });
  }
}

function keyOf({ voterId, authorId }: { voterId: string; authorId: string }): string {
  return `${voterId} ${authorId}`;
}

function evidenceOf({ pair, suspicion }: Finding): GamingEvidence {
  const { voterId, authorId, votes, votesInAll, readOfAuthor, readInAll } = pair;
  return { voterId, authorId, suspicion, votes, votesInAll, expected: Math.round((suspicion === 'mutual' ? expectedMutual : expectedVotes)(pair) * 100) / 100, readOfAuthor, readInAll };
}
