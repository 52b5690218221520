import { Injectable } from '@nestjs/common';
import type { SegmentResult } from '#contracts';
import { currentCommunityId, Database, Events } from '#platform';
import { linkHash, sha256, unseal, voterOf, type BallotText, type Opening } from './chain.js';
import { Chains } from './chains.js';
import { countRound } from './results.js';
import { headsOfRound, linksAfter, membersWithSegments, type LinkRow, type RoundPageRow } from './rounds.queries.js';
import { RoundsRepository } from './rounds.repository.js';

const rowsAtOnce = 5_000;
const toldAtOnce = 1_000;
/** No ballot has this in it, and a link that has it needs no reading. */
const coverMark = '"cover"';

/** Opens all ballots of a round at once, within the transaction and behind the lock of whoever asks. */
@Injectable()
export class Revealing {
  constructor(
    private readonly database: Database,
    private readonly chains: Chains,
    private readonly repository: RoundsRepository,
    private readonly events: Events,
  ) {}

  async reveal(round: RoundPageRow, now: Date): Promise<void> {
    await this.chains.publishHead(round, 'reveal', 'reveal', now);
    const { sealKey, voterKey } = await this.chains.keys(round.id);
    const { ballots, chainHolds } = await this.lastBallots(round, sealKey);
    const { segments, memberIds } = await this.votersOf(new Set(ballots.keys()), voterKey!);
    const counted = [...ballots].map(([voter, ballot]) => ({ ...ballot, segments: segments.get(voter) ?? [] }));
    await this.repository.reveal(round.id, { ...countRound(counted, round.options.length), chainHolds }, now);
    await this.announce(round, memberIds);
  }

  /** To who voted, part by part. The event and the inboxes hold from then on who that was, and nothing of what they chose. */
  private async announce({ id: roundId, spaceId }: RoundPageRow, memberIds: readonly string[]): Promise<void> {
    for (let at = 0; at === 0 || at < memberIds.length; at += toldAtOnce) {
      await this.events.publish('result.out', { spaceId, roundId, actorId: null, memberIds: memberIds.slice(at, at + toldAtOnce), followers: at === 0 });
    }
  }

  /** By voter; the chain is gone through from its beginning, so that a link that was changed or is missing is found. */
  private async lastBallots({ id, definition }: RoundPageRow, sealKey: Buffer): Promise<{ ballots: Map<string, BallotText>; chainHolds: boolean }> {
    const ballots = new Map<string, BallotText>();
    const heads = await this.database.query(headsOfRound, [currentCommunityId(), id]);
    const headsAt = new Map<number, Buffer[]>();
    for (const { position, hash } of heads) headsAt.set(position, [...(headsAt.get(position) ?? []), hash]);
    // Only the last one is kept: hundreds of thousands would hold on to all that was read.
    let [last, previous] = [0, sha256(definition)];
    const isHead = (): boolean => headsAt.get(last)?.every((hash) => hash.equals(previous)) ?? true;
    let chainHolds = isHead();
    for await (const links of this.linksOf(id)) {
      for (const { position, sealed, hash } of links) {
        const text = unseal(sealed, sealKey);
        last += 1;
        chainHolds &&= position === last && linkHash(previous, last, text).equals(hash);
        previous = hash;
        chainHolds &&= isHead();
        if (text.includes(coverMark)) continue;
        const opening = JSON.parse(text) as Opening;
        if ('choice' in opening) ballots.set(opening.voter, { choice: opening.choice, guess: opening.guess });
      }
    }
    return { ballots, chainHolds: chainHolds && heads.every(({ position }) => position <= last) };
  }

  /** The whole chain in pieces; the database reads the next one while this one is opened. */
  private async *linksOf(roundId: string): AsyncGenerator<LinkRow[]> {
    const after = (position: number): Promise<LinkRow[]> => this.database.query(linksAfter, [currentCommunityId(), roundId, position, rowsAtOnce]);
    let coming = after(0);
    try {
      for (let isLast = false; !isLast; ) {
        const links = await coming;
        isLast = links.length < rowsAtOnce;
        if (!isLast) coming = after(links.at(-1)!.position);
        yield links;
      }
    } finally {
      // Where a link cannot be opened, nobody waits for the next piece.
      await coming.catch(() => undefined);
    }
  }

  /** What the voters are at the reveal; nobody is named, and whose account is gone counts without. */
  private async votersOf(voters: ReadonlySet<string>, voterKey: Buffer): Promise<{ segments: Map<string, Pick<SegmentResult, 'by' | 'name'>[]>; memberIds: string[] }> {
    const memberIds: string[] = [];
    const segments = new Map<string, Pick<SegmentResult, 'by' | 'name'>[]>();
    for (let after: string | null = null; ; ) {
      const members: Awaited<ReturnType<typeof this.membersAfter>> = await this.membersAfter(after);
      for (const { id, role, trustLevel, groups } of members) {
        const voter = voterOf(id, voterKey).toString('hex');
        if (!voters.has(voter)) continue;
        memberIds.push(id);
        segments.set(voter, [{ by: 'role', name: role }, { by: 'trust', name: String(trustLevel) }, ...groups.map((name) => ({ by: 'group' as const, name }))]);
      }
      if (members.length < rowsAtOnce) return { segments, memberIds };
      after = members.at(-1)!.id;
    }
  }

  private membersAfter(after: string | null) {
    return this.database.query(membersWithSegments, [currentCommunityId(), after, rowsAtOnce]);
  }
}
