import { Injectable } from '@nestjs/common';
import { FlagInput, type OwnFlag } from '#contracts';
import { TopicAccess } from '#conversations';
import { Communities, hasRank, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, Idempotency, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { ReviewablesRepository } from '../queue/reviewables.repository.js';
import { FlagRules } from './flag-rules.js';
import { flaggerLevel, flagWeight } from './flag-weight.js';
import { flaggerAccuracy, ownFlagOnPost, postInSight, type FlagQueryRow } from './flags.queries.js';
import { FlagsRepository } from './flags.repository.js';

/** A member says that a post should not be there: once for each post, taken back while nobody has decided. */
@Injectable()
export class Flagging {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly communities: Communities,
    private readonly access: TopicAccess,
    private readonly flags: FlagsRepository,
    private readonly reviewables: ReviewablesRepository,
    private readonly rules: FlagRules,
  ) {}

  async flag(postId: string, given: FlagInput, idempotencyKey?: string): Promise<OwnFlag> {
    const input = validate(FlagInput, given);
    const memberId = await this.access.authorizeWriting();
    await this.idempotency.run(idempotencyKey, { postId, ...input }, async () => {
      const visible = await this.access.post(postId);
      this.access.authorizeOn(visible, 'flag', 'You may not flag this.');
      const { post, topic, space } = visible;
      const reviewed = { postId, topicId: topic.id, spaceId: space.id, memberId: post.authorId };
      const reviewable = await this.reviewables.openFor(reviewed, 'flagged', input.reason);
      const flag = { id: uuidv7(), postId, topicId: topic.id, authorId: post.authorId, memberId, ...input, ...(await this.weigh(memberId)) };
      if (!(await this.flags.insert(flag))) throw new DomainError('conflict.already-done', { message: 'You flagged this already.' });
      // Read behind the item's lock: another flag may have hidden the post just now.
      const { isShown } = (await this.database.one(postInSight, [currentCommunityId(), postId]))!;
      await this.rules.apply({ ...reviewed, version: post.version, isShown }, reviewable);
      return flag.id;
    });
    return (await this.own(postId))!;
  }

  /** Takes the actor's open flag back; a hidden post stays hidden until a moderator looks. */
  async withdraw(postId: string): Promise<void> {
    const memberId = requireMember(currentActor());
    await this.database.tx.run(async () => {
      const reviewable = await this.reviewables.openOf(postId);
      if (!(await this.flags.withdraw(postId, memberId)) || !reviewable) return;
      const post = (await this.database.one(postInSight, [currentCommunityId(), postId]))!;
      const weight = await this.rules.weigh(reviewable);
      if (weight === null && reviewable.kind === 'flagged' && post.isShown) await this.reviewables.delete(reviewable.id);
    });
  }

  /** What the actor said of a post; null where nothing, or where it was taken back. */
  async own(postId: string): Promise<OwnFlag | null> {
    const row = await this.database.one(ownFlagOnPost, [currentCommunityId(), postId, requireMember(currentActor())]);
    return row ? present(postId, row) : null;
  }

  private async weigh(memberId: string): Promise<{ weight: number; level: number; isStaff: boolean }> {
    const actor = currentActor();
    const { moderation } = (await this.communities.current()).settings;
    const standing = { isStaff: hasRank(actor, 'staff'), trustLevel: actor.trustLevel };
    const accuracy = (await this.database.one(flaggerAccuracy, [currentCommunityId(), memberId]))!;
    return { weight: flagWeight({ ...standing, ...accuracy }, moderation), level: flaggerLevel(standing), isStaff: standing.isStaff };
  }
}

function present(postId: string, { id, reason, note, state, createdAt }: FlagQueryRow): OwnFlag {
  return { id, postId, reason, note, state, createdAt: createdAt.toISOString() };
}
