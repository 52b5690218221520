import { Injectable } from '@nestjs/common';
import type { Round, RoundHead, RoundList, RoundOption, RoundResult, RoundState, RoundSummary } from '#contracts';
import { currentActor, currentCommunityId, currentScope, Database, DomainError, inScope, notFound } from '#platform';
import { Spaces } from '#spaces';
import { Readable } from 'node:stream';
import { unseal } from './chain.js';
import { Chains } from './chains.js';
import { optionOrder } from './option-order.js';
import { RoundAccess } from './round-access.js';
import { canOpenRounds, canSeeGroupSegments, isRevealed, roundAbilities, roundState } from './rounds.policy.js';
import { headsOfRound, linksAfter, optionTopics, roundsOfSpace, type HeadRow, type RoundListRow, type RoundPageRow } from './rounds.queries.js';

const linksAtOnce = 1_000;

/** Rounds as one reader sees them. Before the reveal there is nothing to be read that another's ballot could change. */
@Injectable()
export class ReadingRounds {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly access: RoundAccess,
    private readonly chains: Chains,
  ) {}

  async list(slug: string): Promise<RoundList> {
    const space = await this.spaces.visibleBySlug(slug);
    if (!space) throw notFound('space');
    const rows = await this.database.query(roundsOfSpace, [currentCommunityId(), space.id]);
    const now = new Date();
    return { items: rows.map((row) => present(row, roundState(row, now))), abilities: { open: canOpenRounds(currentActor(), space) } };
  }

  async find(id: string): Promise<Round> {
    const actor = currentActor();
    const { round, space, state } = await this.access.byId(id);
    const [options, heads, ballot] = await Promise.all([this.options(round), this.heads(id), actor.memberId ? this.chains.ownBallot(id, actor.memberId) : null]);
    return {
      ...present(round, state),
      space: { slug: space.slug, name: space.name },
      details: round.details,
      options,
      ballot,
      heads,
      result: isRevealed({ state }) ? this.result(round.result!) : null,
      abilities: roundAbilities(actor, { spaceId: space.id, state }),
    };
  }

  /** The published heads; where in the chain they stand is said at the reveal. */
  async heads(id: string): Promise<RoundHead[]> {
    return (await this.headRows(id)).map(({ kind, at, hash }) => ({ kind, at: at.toISOString(), hash: hash.toString('hex') }));
  }

  /** All that it takes to verify a round from outside, as JSON, read in parts: every opening with its salt. */
  async chain(id: string): Promise<Readable> {
    const { round, state } = await this.access.byId(id);
    if (!isRevealed({ state })) throw new DomainError('conflict.locked', { message: 'The chain is published at the reveal.' });
    const [{ sealKey }, heads] = await Promise.all([this.chains.keys(id), this.headRows(id)]);
    // The stream is read after this request's work is done, as the same reader.
    const scope = currentScope()!;
    const read = (after: number) => inScope(scope, () => this.database.query(linksAfter, [currentCommunityId(), id, after, linksAtOnce]));
    return Readable.from(chainParts(round, heads, sealKey, read));
  }

  private headRows(id: string): Promise<HeadRow[]> {
    return this.database.query(headsOfRound, [currentCommunityId(), id]);
  }

  private async options({ id, options }: RoundPageRow): Promise<RoundOption[]> {
    const topicIds = options.flatMap(({ topicId }) => topicId ?? []);
    const topics = topicIds.length === 0 ? [] : await this.database.query(optionTopics, [currentCommunityId(), topicIds, await this.spaces.visibleIds()]);
    const byId = new Map(topics.map((topic) => [topic.id, topic]));
    return optionOrder(currentActor().memberId, id, options.length).map((key): RoundOption => {
      const { text, topicId } = options[key]!;
      if (topicId === null) return { key, text, topic: null };
      const topic = byId.get(topicId);
      // The title of an idea that is out of sight is out of sight here, too.
      return topic ? { key, text: topic.title, topic: { number: topic.number, slug: topic.slug } } : { key, text: '', topic: null };
    });
  }

  private result(result: RoundResult): RoundResult {
    const withGroups = canSeeGroupSegments(currentActor());
    return { ...result, segments: result.segments.filter(({ by }) => withGroups || by !== 'group') };
  }
}

function present({ id, question, opensAt, closesAt, revealedAt }: RoundListRow, state: RoundState): RoundSummary {
  return { id, question, state, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString(), revealedAt: revealedAt?.toISOString() ?? null };
}

async function* chainParts({ definition, result }: RoundPageRow, heads: HeadRow[], sealKey: Buffer, read: (after: number) => Promise<{ position: number; sealed: Buffer; hash: Buffer }[]>): AsyncGenerator<string> {
  const published = heads.map(({ kind, at, position, hash }) => ({ kind, at: at.toISOString(), position, hash: hash.toString('hex') }));
  const { voters, options, mostChosen, mostSurprising, differs } = result!;
  yield `{"format":"hearth-round-chain-1","definition":${JSON.stringify(definition)},"heads":${JSON.stringify(published)},"result":${JSON.stringify({ voters, options, mostChosen, mostSurprising, differs })},"links":[\n`;
  for (let after = 0; ; ) {
    const links = await read(after);
    if (links.length > 0) yield (after === 0 ? '' : ',\n') + links.map(({ sealed, hash }) => JSON.stringify({ opening: unseal(sealed, sealKey), hash: hash.toString('hex') })).join(',\n');
    if (links.length < linksAtOnce) break;
    after = links.at(-1)!.position;
  }
  yield '\n]}\n';
}
