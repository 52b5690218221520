import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RuleTrialInput, TrialListQuery, type Page, type TrialState } from '#contracts';
import { authorize, Communities, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, Jobs, notFound, pageFrom, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { addTrialLines, forgetOldTrials, forgetTrialOf, keepProgress, trialLines } from './rule-trials.queries.js';
import { RuleTrialLine, RuleTrialRow, type TrialKind } from './rule-trials.entity.js';

/** One thing that would be otherwise; the highest rank is listed first. */
export interface NewTrialLine {
  list: string;
  rank: number;
  id: string;
  line: object;
}

/** Keeps lines, and how much of the work is done, from 0 to 1. Throws where a newer trial took this one's place. */
export type TrialStep = (progress: number, lines?: readonly NewTrialLine[]) => Promise<void>;

/** Tries rules step by step, and returns what it counted. */
export type TrialWork = (input: RuleTrialInput, step: TrialStep) => Promise<object>;

/** As everybody who asks is told of it. */
export interface PresentedTrial {
  id: string;
  state: TrialState;
  progress: number;
  startedAt: string;
  settings: RuleTrialInput['settings'];
  days: number;
  result: object | null;
}

class Replaced extends Error {}

const keptHours = 24;
/** A trial of which nothing was heard for so long was interrupted. */
const silenceMs = 5 * 60_000;
const linesAtOnce = 1_000;

/** Rules that admins try: done in the background, one of each kind for each admin. */
@Injectable()
export class Trying implements OnModuleInit {
  private readonly works = new Map<TrialKind, TrialWork>();

  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ trialId: string }>('trials.run', ({ trialId }) => this.work(trialId));
    this.jobs.register('trials.forget', async () => void (await this.database.query(forgetOldTrials, [currentCommunityId(), keptHours])));
    this.jobs.schedule('trials.forget', '37 3 * * *');
  }

  /** Whoever tries rules of a kind says so when the server starts. */
  by(kind: TrialKind, work: TrialWork): void {
    this.works.set(kind, work);
  }

  /** Starts a trial; it takes the place of the admin's last one, which ends. */
  async start(kind: TrialKind, given: RuleTrialInput): Promise<PresentedTrial> {
    const input = validate(RuleTrialInput, given);
    authorize(currentActor(), 'community.administer');
    await this.communities.withChanges(input.settings);
    const memberId = requireMember(currentActor());
    await this.database.tx.run(async () => {
      await this.database.query(forgetTrialOf, [currentCommunityId(), memberId, kind]);
      const id = uuidv7();
      await this.database.manager.insert(RuleTrialRow, { communityId: currentCommunityId(), id, memberId, kind, input });
      await this.jobs.add('trials.run', { trialId: id }, { key: `${memberId}:${kind}`, maxAttempts: 2 });
    });
    return this.find(kind);
  }

  async find(kind: TrialKind): Promise<PresentedTrial> {
    const { id, state, progress, startedAt, updatedAt, input, result } = await this.own(kind);
    const isLost = state === 'running' && Date.now() - updatedAt.getTime() > silenceMs;
    return { id, state: isLost ? 'failed' : state, progress, startedAt: startedAt.toISOString(), ...input, result };
  }

  /** One page of a list, each line as `name` presents it; what the reader cannot see is left out by it. */
  async page<Line extends object, Item>(kind: TrialKind, list: string, given: TrialListQuery, name: (lines: Line[], input: RuleTrialInput) => Promise<Item[]>): Promise<Page<Item>> {
    const { cursor, limit } = validate(TrialListQuery, given);
    return this.read(kind, list, cursor, limit, name);
  }

  /** The same for a table of all lines. */
  all<Line extends object, Item>(kind: TrialKind, list: string, name: (lines: Line[], input: RuleTrialInput) => Promise<Item[]>): (cursor: string | undefined) => Promise<Page<Item>> {
    return (cursor) => this.read(kind, list, cursor, linesAtOnce, name);
  }

  private async read<Line extends object, Item>(kind: TrialKind, list: string, cursor: string | undefined, limit: number, name: (lines: Line[], input: RuleTrialInput) => Promise<Item[]>): Promise<Page<Item>> {
    const { id, input } = await this.own(kind);
    const rows = await this.database.query(trialLines, [currentCommunityId(), id, list, ...(cursor ? decodeCursor(cursor, 2) : [null, null]), limit + 1]);
    const { items, nextCursor } = pageFrom(rows, limit, (row) => [row.rank, row.id], ({ line }) => line as Line);
    return { items: await name(items, input), nextCursor };
  }

  private async own(kind: TrialKind): Promise<RuleTrialRow> {
    authorize(currentActor(), 'community.administer');
    const row = await this.database.manager.findOneBy(RuleTrialRow, { communityId: currentCommunityId(), memberId: requireMember(currentActor()), kind });
    if (!row) throw notFound('trial');
    return row;
  }

  private async work(id: string): Promise<void> {
    const key = { communityId: currentCommunityId(), id };
    const trial = await this.database.manager.findOneBy(RuleTrialRow, key);
    if (!trial || trial.state === 'done' || trial.state === 'failed') return;
    try {
      // Of a run that a crash interrupted.
      await this.database.manager.delete(RuleTrialLine, { communityId: key.communityId, trialId: id });
      const step: TrialStep = (progress, lines = []) => this.keep(id, progress, lines);
      await step(0);
      const result = await this.works.get(trial.kind)!(trial.input, step);
      await this.database.manager.update(RuleTrialRow, key, { state: 'done', progress: 1, result, updatedAt: new Date() });
    } catch (error) {
      if (error instanceof Replaced) return;
      await this.database.manager.update(RuleTrialRow, key, { state: 'failed', updatedAt: new Date() });
      throw error;
    }
  }

  private keep(id: string, progress: number, lines: readonly NewTrialLine[]): Promise<void> {
    return this.database.tx.run(async () => {
      const kept = await this.database.one(keepProgress, [currentCommunityId(), id, progress]);
      if (!kept) throw new Replaced();
      if (lines.length > 0) await this.database.query(addTrialLines, [currentCommunityId(), id, JSON.stringify(lines)]);
    });
  }
}
