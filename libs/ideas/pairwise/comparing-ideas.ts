import { Injectable } from '@nestjs/common';
import { PairAnswerInput, PairwiseSettings, type PairAnswer, type PairOption, type Pairwise, type PairwiseResults } from '#contracts';
import { TopicAccess } from '#conversations';
import { currentActor, currentCommunityId, Database, DomainError, Events, notFound, SlowFigures, validate } from '#platform';
import { Spaces, type SpaceListRow } from '#spaces';
import { bradleyTerry } from './bradley-terry.js';
import { pairwiseAbilities } from './pairwise.policy.js';
import { boardOf, keepAnswer, keepBoard, nextPair, optionsOfBoard, pairCounts, type OptionRow } from './pairwise.queries.js';

const resultsFreshMs = 15_000;
const mirrored: Record<PairAnswer, PairAnswer> = { left: 'right', right: 'left', tie: 'tie', skip: 'skip' };

/** Ideas of a board are compared two at a time; strengths come of all answers together. */
@Injectable()
export class ComparingIdeas {
  private readonly figures = new SlowFigures<PairwiseResults>(resultsFreshMs);

  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly topics: TopicAccess,
    private readonly events: Events,
  ) {}

  async find(slug: string): Promise<Pairwise> {
    const { space, settings } = await this.board(slug);
    const actor = currentActor();
    const abilities = pairwiseAbilities(actor, space, settings);
    const [left, right] = abilities.answer ? await this.database.query(nextPair, [currentCommunityId(), space.id, actor.memberId]) : [];
    return { settings, pair: left && right ? { left: present(left), right: present(right) } : null, abilities };
  }

  async answer(slug: string, given: PairAnswerInput): Promise<void> {
    const input = validate(PairAnswerInput, given);
    const memberId = await this.topics.authorizeWriting();
    const { space, settings } = await this.board(slug);
    if (!pairwiseAbilities(currentActor(), space, settings).answer) throw new DomainError('conflict.closed', { message: 'Ideas are not compared here.' });
    const [left, right] = await Promise.all([this.idea(input.left, space), this.idea(input.right, space)]);
    const [first, second, answer] = left < right ? [left, right, input.answer] : [right, left, mirrored[input.answer]];
    await this.database.query(keepAnswer, [currentCommunityId(), memberId, first, second, space.id, answer]);
  }

  async set(slug: string, given: PairwiseSettings): Promise<void> {
    const { on, publicResults } = validate(PairwiseSettings, given);
    const { space, settings } = await this.board(slug);
    if (!pairwiseAbilities(currentActor(), space, settings).manage) throw new DomainError('ability.missing', { message: 'Staff say whether ideas are compared.' });
    await this.database.tx.run(async () => {
      await this.database.query(keepBoard, [currentCommunityId(), space.id, on, publicResults]);
      // Who compared is told when everybody may see what came of it, and never again.
      if (publicResults && !settings.publicResults) await this.events.publish('result.out', { spaceId: space.id, roundId: null, actorId: currentActor().memberId, memberIds: [], followers: true });
    });
  }

  async results(slug: string): Promise<PairwiseResults> {
    const { space, settings } = await this.board(slug);
    if (!pairwiseAbilities(currentActor(), space, settings).seeResults) throw new DomainError('ability.missing', { message: 'Staff see the results.' });
    return this.figures.get(`${currentCommunityId()}:${space.id}`, () => this.count(space.id));
  }

  async count(spaceId: string): Promise<PairwiseResults> {
    const values = [currentCommunityId(), spaceId];
    const [options, counts] = await Promise.all([this.database.query(optionsOfBoard, values), this.database.query(pairCounts, values)]);
    const places = new Map(options.map(({ id }, place) => [id, place]));
    const pairs = counts.flatMap(({ firstId, secondId, count, wins }) => {
      const [a, b] = [places.get(firstId), places.get(secondId)];
      return a === undefined || b === undefined ? [] : [{ a, b, count, wins }];
    });
    const strengths = bradleyTerry(options.length, pairs);
    const items = options.map((option, place) => ({ ...present(option), ...strengths[place]! })).sort((a, b) => Number(a.comparisons === 0) - Number(b.comparisons === 0) || b.score - a.score || a.number - b.number);
    return { items, comparisons: pairs.reduce((sum, { count }) => sum + count, 0) };
  }

  private async board(slug: string): Promise<{ space: SpaceListRow; settings: PairwiseSettings }> {
    const space = await this.spaces.visibleBySlug(slug);
    if (!space) throw notFound('space');
    return { space, settings: (await this.database.one(boardOf, [currentCommunityId(), space.id])) ?? { on: false, publicResults: false } };
  }

  private async idea(number: number, space: SpaceListRow): Promise<string> {
    const { topic } = await this.topics.byNumber(number);
    if (topic.spaceId !== space.id || topic.kind !== 'idea') throw notFound('topic');
    return topic.id;
  }
}

function present({ number, slug, title }: OptionRow): PairOption {
  return { number, slug, title };
}
