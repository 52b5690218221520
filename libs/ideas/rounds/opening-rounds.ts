import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { RoundInput, roundLimits } from '#contracts';
import { TopicAccess } from '#conversations';
import { requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, Idempotency, notFound, validate } from '#platform';
import { Spaces } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { keyBytes } from './chain.js';
import { RoundAccess } from './round-access.js';
import { canOpenRounds, roundAbilities } from './rounds.policy.js';
import { RoundsRepository } from './rounds.repository.js';
import type { StoredOption } from './rounds.entity.js';
import { RoundKeeping } from './round-keeping.js';

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

/** Staff put a question to the readers of an ideas space. Once it is open, nobody changes it. */
@Injectable()
export class OpeningRounds {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly spaces: Spaces,
    private readonly topics: TopicAccess,
    private readonly access: RoundAccess,
    private readonly repository: RoundsRepository,
    private readonly keeping: RoundKeeping,
  ) {}

  /** Returns the id of the round. */
  async open(slug: string, given: RoundInput, idempotencyKey?: string): Promise<string> {
    const input = validate(RoundInput, given);
    const actor = currentActor();
    const openedBy = requireMember(actor);
    return this.idempotency.run(idempotencyKey, { slug, ...input }, async () => {
      const space = await this.spaces.visibleBySlug(slug);
      if (!space) throw notFound('space');
      if (!canOpenRounds(actor, space)) throw new DomainError('ability.missing', { message: 'Staff open rounds in spaces for ideas.' });
      const options = await this.optionsOf(input, space.id);
      const { opensAt, closesAt } = await this.times(input);
      const id = uuidv7();
      const definition = JSON.stringify({
        format: 'hearth-round-1',
        community: currentCommunityId(),
        round: id,
        question: input.question,
        options: options.map(({ text, number }) => (number === null ? text : `idea ${number}`)),
        opensAt: opensAt.toISOString(),
        closesAt: closesAt.toISOString(),
      });
      const { question, details } = input;
      const stored = options.map(({ text, topicId }): StoredOption => ({ text, topicId }));
      await this.repository.insert({ id, spaceId: space.id, question, details, options: stored, opensAt, closesAt, definition, openedBy }, { sealKey: randomBytes(keyBytes), voterKey: randomBytes(keyBytes) });
      await this.keeping.keepLater(id, opensAt);
      return id;
    });
  }

  /** Takes back a round that nobody could vote in yet. */
  async withdraw(id: string): Promise<void> {
    await this.database.tx.run(async () => {
      const { space, state } = await this.access.lock(id);
      if (!roundAbilities(currentActor(), { spaceId: space.id, state }).withdraw) {
        throw new DomainError(state === 'scheduled' ? 'ability.missing' : 'conflict.closed', { message: state === 'scheduled' ? 'Staff withdraw rounds.' : 'A round that was opened runs to its end.' });
      }
      await this.repository.delete(id);
    });
  }

  private async optionsOf({ options }: RoundInput, spaceId: string): Promise<(StoredOption & { number: number | null })[]> {
    const found = await Promise.all(
      options.map(async (option, place) => {
        if ('text' in option) return { text: option.text, topicId: null, number: null };
        const { topic } = await this.topics.byNumber(option.topic).catch((error: unknown) => {
          throw error instanceof DomainError ? wrongOption(place, 'There is no such idea.') : error;
        });
        if (topic.spaceId !== spaceId || topic.kind !== 'idea') throw wrongOption(place, 'Choose an idea of this space.');
        return { text: topic.title, topicId: topic.id, number: topic.number };
      }),
    );
    const seen = new Set<string>();
    found.forEach(({ text, topicId }, place) => {
      const same = topicId ?? text.toLowerCase();
      if (seen.has(same)) throw wrongOption(place, 'This option is there already.');
      seen.add(same);
    });
    return found;
  }

  private async times(input: RoundInput): Promise<{ opensAt: Date; closesAt: Date }> {
    const now = await this.access.now();
    const opensAt = new Date(Math.max(new Date(input.opensAt).getTime(), now.getTime()));
    const closesAt = new Date(input.closesAt);
    const length = closesAt.getTime() - opensAt.getTime();
    if (length < roundLimits.shortestMinutes * minuteMs) throw wrongTime(`A round is open for at least ${roundLimits.shortestMinutes} minutes.`, 'too_short');
    if (length > roundLimits.longestDays * dayMs) throw wrongTime(`A round is open for at most ${roundLimits.longestDays} days.`, 'too_long');
    return { opensAt, closesAt };
  }
}

function wrongOption(place: number, message: string): DomainError {
  return new DomainError('request.invalid', { message, errors: [{ path: `options.${place}`, message, code: 'option' }] });
}

function wrongTime(message: string, code: string): DomainError {
  return new DomainError('request.invalid', { message, errors: [{ path: 'closesAt', message, code }] });
}
