import { Injectable } from '@nestjs/common';
import { SuggestionInput, type PostSource } from '#contracts';
import { diffMarkdown, SuggestedTexts, TopicAccess } from '#conversations';
import { requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, Events, Idempotency, notFound, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { mostOpen } from './suggestions.policy.js';
import { lockSuggester, openOf, suggestionStanding, type SuggestionStanding } from './suggestions.queries.js';
import { SuggestionsRepository } from './suggestions.repository.js';

/** A member proposes another text for somebody's post: one at a time for each post, and a few at once. */
@Injectable()
export class Suggesting {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly access: TopicAccess,
    private readonly texts: SuggestedTexts,
    private readonly suggestions: SuggestionsRepository,
    private readonly events: Events,
  ) {}

  source(postId: string): Promise<PostSource> {
    return this.texts.source(postId);
  }

  /** Returns the id of the suggestion. */
  async suggest(postId: string, given: SuggestionInput, idempotencyKey?: string): Promise<string> {
    const input = validate(SuggestionInput, given);
    const memberId = await this.access.authorizeWriting();
    return this.idempotency.run(idempotencyKey, { postId, ...input }, async () => {
      await this.database.query(lockSuggester, [currentCommunityId(), memberId]);
      const visible = await this.texts.suggestible(postId);
      const body = await this.texts.compose(input.body, visible);
      const post = await this.texts.lock(postId);
      if (post.version !== input.version) {
        const details = { current: { version: post.version, body: post.source, editedBy: null }, diff: diffMarkdown(post.source, body.source) };
        throw new DomainError('conflict.stale-edit', { message: 'Somebody changed this post in the meantime.', details });
      }
      if (post.source === body.source) throw new DomainError('request.invalid', { message: 'Nothing was changed.', errors: [{ path: 'body', message: 'Nothing was changed.', code: 'unchanged' }] });
      const open = (await this.database.one(openOf, [currentCommunityId(), memberId, postId]))!;
      if (open.onPost > 0) throw new DomainError('conflict.already-done', { message: 'Your last suggestion for this post waits still.' });
      if (open.open >= mostOpen) throw new DomainError('limit.exceeded', { message: `At most ${mostOpen} of your suggestions wait at a time.`, details: { limit: 'suggestions.open', most: mostOpen } });
      const id = uuidv7();
      await this.suggestions.insert({ id, postId, topicId: post.topicId, memberId, version: post.version, base: post.source, source: body.source, note: input.note });
      await this.texts.keepImages(postId, body, memberId);
      await this.texts.count(post, 1);
      await this.events.publish('suggestion.made', { suggestionId: id });
      return id;
    });
  }

  /** Takes one's own suggestion back while nobody has decided. */
  async withdraw(id: string): Promise<void> {
    const memberId = requireMember(currentActor());
    await this.database.tx.run(async () => {
      const suggestion = await this.suggestions.lock(id);
      if (!suggestion || suggestion.memberId !== memberId) throw notFound('suggestion');
      if (suggestion.state !== 'open') throw new DomainError('conflict.already-done', { message: 'This was decided already.' });
      await this.suggestions.update(id, { state: 'withdrawn', decidedAt: new Date() });
      await this.texts.count({ id: suggestion.postId, topicId: suggestion.topicId }, -1);
      await this.events.publish('suggestion.withdrawn', { suggestionId: id });
    });
  }

  /** Where a suggestion stands and whom that concerns, whoever asks. */
  standing(id: string): Promise<SuggestionStanding | undefined> {
    return this.database.one(suggestionStanding, [currentCommunityId(), id]);
  }
}
