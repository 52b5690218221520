import { Injectable } from '@nestjs/common';
import { SuggestionAcceptance, SuggestionRefusal, type SuggestionDetail, type SuggestionPage, SuggestionQuery } from '#contracts';
import { Composer, diffMarkdown, mergeTexts, SuggestedTexts, TopicAccess, type VisiblePost } from '#conversations';
import { actorIn, hasPrivilege, Members, requireMember } from '#identity';
import { ModerationLog } from '#moderation';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, Events, notFound, pageFrom, validate } from '#platform';
import { Spaces, writesIn } from '#spaces';
import type { SuggestionRow } from './suggestions.entity.js';
import { canSeeSuggestion, suggestionAbilities, type SuggestionSubject } from './suggestions.policy.js';
import { presentSuggestion } from './suggestions.presenter.js';
import { ownSuggestions, waitingCount, waitingSuggestions } from './suggestions.queries.js';
import { SuggestionsRepository } from './suggestions.repository.js';

interface Loaded {
  suggestion: SuggestionRow;
  visible: VisiblePost;
  subject: SuggestionSubject;
}

/** Those who may edit a post look at what others would make of it: they accept it, better it, or decline it. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly access: TopicAccess,
    private readonly composer: Composer,
    private readonly texts: SuggestedTexts,
    private readonly suggestions: SuggestionsRepository,
    private readonly log: ModerationLog,
    private readonly events: Events,
  ) {}

  async page(given: SuggestionQuery): Promise<SuggestionPage> {
    const { of, post = null, cursor, limit } = validate(SuggestionQuery, given);
    const actor = currentActor();
    const spaceIds = await this.spaces.visibleIds();
    const who = [currentCommunityId(), spaceIds, requireMember(actor)];
    const edits = spaceIds.filter((id) => hasPrivilege(actorIn(actor, id), 'editOthers'));
    const writes = spaceIds.filter((id) => writesIn(actor, id));
    const [after = null] = cursor ? decodeCursor(cursor, 1) : [];
    const [rows, waiting] = await Promise.all([
      of === 'mine' ? this.database.query(ownSuggestions, [...who, post, after, limit + 1]) : this.database.query(waitingSuggestions, [...who, edits, writes, post, after, limit + 1]),
      this.database.one(waitingCount, [...who, edits, writes]),
    ]);
    const members = await this.members.refs(rows.flatMap(({ memberId, authorId, decidedBy }) => [memberId, authorId, decidedBy]).filter((id) => id !== null));
    return { ...pageFrom(rows, limit, ({ id }) => [id], (row) => presentSuggestion(row, members)), waiting: waiting!.count };
  }

  async find(id: string): Promise<SuggestionDetail> {
    const { suggestion, visible, subject } = await this.load(await this.suggestions.find(id));
    const { post, topic, space } = visible;
    const merged = textFor(suggestion, post);
    const source = merged ?? suggestion.source;
    const [members, rendered] = await Promise.all([
      this.members.refs([suggestion.memberId, suggestion.decidedBy, post.authorId].filter((member) => member !== null)),
      this.composer.render(source, space.id),
    ]);
    // Of a decided one, what it was made from tells what it was.
    const before = suggestion.state === 'open' ? { source: post.source, html: post.html } : { source: suggestion.base, html: (await this.composer.render(suggestion.base, space.id)).html };
    return {
      ...presentSuggestion({ ...suggestion, authorId: post.authorId, topicNumber: topic.number, topicSlug: topic.slug, topicTitle: topic.title }, members),
      version: post.version,
      changed: suggestion.state === 'open' && post.version !== suggestion.version,
      conflict: merged === null,
      before,
      after: { source, html: rendered.html },
      diff: diffMarkdown(before.source, source),
      abilities: suggestionAbilities(currentActor(), subject),
    };
  }

  /** Makes the suggestion, bettered or not, the next version of the post, as its suggester's. */
  async accept(id: string, given: SuggestionAcceptance): Promise<void> {
    const input = validate(SuggestionAcceptance, given);
    const acceptedBy = await this.access.authorizeWriting();
    await this.database.tx.run(async () => {
      const { suggestion, visible } = await this.loadOpen(id);
      const written = input.body === undefined ? textFor(suggestion, visible.post) : input.body;
      if (written === null) throw new DomainError('conflict.stale-edit', { message: 'The post says something else by now: write what it shall say.', details: { current: { version: visible.post.version, body: visible.post.source, editedBy: null } } });
      const body = written === suggestion.source ? await this.texts.recompose(written, visible) : await this.texts.compose(written, visible);
      const writtenVersion = await this.texts.write(visible, { version: input.version, body, editorId: suggestion.memberId, acceptedBy, reason: suggestion.note });
      await this.decide({ suggestion, visible }, 'accepted', { decidedBy: acceptedBy, reason: '', writtenVersion });
    });
  }

  async decline(id: string, given: SuggestionRefusal): Promise<void> {
    const { reason } = validate(SuggestionRefusal, given);
    const decidedBy = await this.access.authorizeWriting();
    await this.database.tx.run(async () => this.decide(await this.loadOpen(id), 'declined', { decidedBy, reason }));
  }

  /** Takes a decision back: the suggestion waits again, and the post says what it said before, unless it was edited since. Returns the line of the log. */
  async takeBack(id: string, decision?: string): Promise<string> {
    const actorId = await this.access.authorizeWriting();
    const undoId = this.log.newId();
    await this.database.tx.run(async () => {
      const { suggestion, visible, subject } = await this.load(await this.suggestions.lock(id));
      if (suggestion.state === 'open' || (decision && suggestion.actionId !== decision)) throw new DomainError('conflict.already-done', { message: 'This was taken back already.' });
      if (!suggestionAbilities(currentActor(), subject).takeBack) throw new DomainError('ability.missing', { message: 'Who decided takes it back, or a moderator.' });
      if (await this.suggestions.openOn(suggestion.postId, suggestion.memberId)) throw new DomainError('conflict.already-done', { message: 'Another suggestion of the same member waits.' });
      if (suggestion.state === 'accepted') await this.writeBack(suggestion, visible, actorId);
      await this.suggestions.update(id, { state: 'open', decidedBy: null, decidedAt: null, reason: '', actionId: null, writtenVersion: null });
      await this.texts.count(visible.post, 1);
      const place = { memberId: suggestion.memberId, topicId: visible.topic.id, spaceId: visible.space.id };
      await this.log.add(undoId, { action: 'undo', actorId, ...place, reversesId: suggestion.actionId });
      await this.tell({ suggestion, visible }, 'open', actorId);
    });
    return undoId;
  }

  /** The text before, as a version of its own. */
  private async writeBack(suggestion: SuggestionRow, visible: VisiblePost, actorId: string): Promise<void> {
    const before = (await this.log.find(suggestion.actionId!))!.before.source!;
    await this.texts.write(visible, { version: suggestion.writtenVersion!, body: await this.texts.recompose(before, visible), editorId: actorId, acceptedBy: actorId, reason: null });
  }

  private async decide({ suggestion, visible }: Pick<Loaded, 'suggestion' | 'visible'>, state: 'accepted' | 'declined', decision: { decidedBy: string; reason: string; writtenVersion?: number }): Promise<void> {
    const actionId = this.log.newId();
    await this.suggestions.update(suggestion.id, { ...decision, state, decidedAt: new Date(), actionId });
    await this.texts.count(visible.post, -1);
    await this.log.add(actionId, {
      action: state === 'accepted' ? 'accept-edit' : 'decline-edit',
      actorId: decision.decidedBy,
      memberId: suggestion.memberId,
      topicId: visible.topic.id,
      spaceId: visible.space.id,
      reason: decision.reason,
      before: { suggestionId: suggestion.id, ...(state === 'accepted' && { source: visible.post.source }) },
    });
    await this.tell({ suggestion, visible }, state, decision.decidedBy);
  }

  private async tell({ suggestion: { id, memberId, postId }, visible: { topic, space } }: Pick<Loaded, 'suggestion' | 'visible'>, outcome: 'accepted' | 'declined' | 'open', actorId: string): Promise<void> {
    await this.events.publish('suggestion.decided', { suggestionId: id, suggesterId: memberId, postId, topicId: topic.id, spaceId: space.id, outcome, actorId });
  }

  /** One that waits, taken for this transaction; who comes second is told that it was decided. */
  private async loadOpen(id: string): Promise<Loaded> {
    const loaded = await this.load(await this.suggestions.lock(id));
    const { suggestion, subject } = loaded;
    if (suggestion.state !== 'open') throw new DomainError('conflict.already-done', { message: 'This was decided already.', details: { state: suggestion.state } });
    if (!suggestionAbilities(currentActor(), subject).review) throw new DomainError('ability.missing', { message: 'The author of the post decides, or who may edit it.' });
    return loaded;
  }

  /** What the reader does not see is not found: neither the post nor what was suggested for it. */
  private async load(suggestion: SuggestionRow | null): Promise<Loaded> {
    if (!suggestion) throw notFound('suggestion');
    const visible = await this.access.post(suggestion.postId);
    const { post, topic } = visible;
    const subject = { memberId: suggestion.memberId, state: suggestion.state, decidedBy: suggestion.decidedBy, authorId: post.authorId, postKind: post.kind, topic, isLive: !post.deletedAt && !topic.deletedAt };
    if (!subject.isLive || !canSeeSuggestion(currentActor(), subject)) throw notFound('suggestion');
    return { suggestion, visible, subject };
  }
}

/** What a suggestion makes of the post as it is now; null where both changed the same lines. */
function textFor({ state, version, base, source }: SuggestionRow, post: { version: number; source: string }): string | null {
  return state !== 'open' || post.version === version ? source : mergeTexts(base, post.source, source);
}
