import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import type { OwnBallot, RoundHead } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { coverLink, coverRate, nextLink, sha256, unseal, voterOf, type BallotText, type Link, type Opening } from './chain.js';
import { keysOfRound, lastLink, ownLink, type RoundPageRow } from './rounds.queries.js';
import { RoundsRepository } from './rounds.repository.js';

/** Links that stand for nobody, by whom the number of links says little of the number of ballots: at the opening, and before a day's head. */
const coversAtOpening = [32, 160] as const;
const coversOfDay = [1, 8] as const;

type Maker = (previous: Buffer, position: number) => Link;

/** The chain of a round as it grows. Whoever appends holds the lock of the round's row. */
@Injectable()
export class Chains {
  constructor(
    private readonly database: Database,
    private readonly repository: RoundsRepository,
  ) {}

  async append({ id, definition }: RoundPageRow, memberId: string, ballot: BallotText): Promise<OwnBallot> {
    const { sealKey, voterKey } = await this.keys(id);
    const voter = voterOf(memberId, voterKey!);
    let receipt = '';
    const own: Maker = (previous, position) => {
      const link = nextLink(previous, position, sealKey, voter, ballot);
      receipt = link.hash.toString('hex');
      return link;
    };
    // Before and after the ballot, so that its place among them says nothing either.
    const around = () => coversAround(sealKey, coverRate(voterKey!) / 2);
    await this.add(id, definition, [...around(), own, ...around()]);
    return { ...ballot, receipt };
  }

  async ownBallot(id: string, memberId: string): Promise<OwnBallot | null> {
    const { sealKey, voterKey } = await this.keys(id);
    const link = voterKey && (await this.database.one(ownLink, [currentCommunityId(), id, voterOf(memberId, voterKey)]));
    if (!link) return null;
    const opening = JSON.parse(unseal(link.sealed, sealKey)) as Opening & BallotText;
    return { choice: opening.choice, guess: opening.guess, receipt: link.hash.toString('hex') };
  }

  /** Adds at least one link that stands for nobody before it publishes the last: a day without ballots looks like any other. */
  async publishHead({ id, definition }: RoundPageRow, kind: RoundHead['kind'], occasion: string, at: Date): Promise<void> {
    const { sealKey } = await this.keys(id);
    const [least, below] = kind === 'opening' ? coversAtOpening : coversOfDay;
    await this.add(id, definition, covers(sealKey, randomInt(least, below)));
    await this.repository.addHead(id, { occasion, kind, at, ...(await this.last(id, definition)) });
  }

  async keys(id: string): Promise<{ sealKey: Buffer; voterKey: Buffer | null }> {
    return (await this.database.one(keysOfRound, [currentCommunityId(), id]))!;
  }

  private async last(id: string, definition: string): Promise<{ position: number; hash: Buffer }> {
    return (await this.database.one(lastLink, [currentCommunityId(), id])) ?? { position: 0, hash: sha256(definition) };
  }

  private async add(id: string, definition: string, makers: Maker[]): Promise<void> {
    const { position, hash } = await this.last(id, definition);
    const links: Link[] = [];
    for (const make of makers) links.push(make(links.at(-1)?.hash ?? hash, position + links.length + 1));
    await this.repository.addLinks(id, position + 1, links);
  }
}

/** One of them with this probability. */
function coversAround(sealKey: Buffer, probability: number): Maker[] {
  return covers(sealKey, randomInt(2 ** 32) / 2 ** 32 < probability ? 1 : 0);
}

function covers(sealKey: Buffer, count: number): Maker[] {
  return Array.from({ length: count }, () => (previous, position) => coverLink(previous, position, sealKey));
}
