import { Injectable } from '@nestjs/common';
import { MeantVersionsInput, SupersedeInput, WorksInput, WorksQuery, type WorksPage } from '#contracts';
import { TopicAccess, type VisiblePost } from '#conversations';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, Events, notFound, pageFrom, Signals, validate, type Actor } from '#platform';
import { canReport, canSetVersions, canSupersede, type StandingSubject } from '../promotion.policy.js';
import { authorizeOn, subjectOf } from '../standing-subject.js';
import { Products } from './products.js';
import { isSupersededBy, lockTopicOfStanding, putReport, putSuperseded, reportsOn, setMeantVersions, takeReport, takeSuperseded } from './versions.queries.js';

/** What is said of an answer or an article: on which versions it works, for which it is, and what took its place. */
@Injectable()
export class Reporting {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly members: Members,
    private readonly products: Products,
    private readonly events: Events,
    private readonly signals: Signals,
  ) {}

  /** Works, or does not, on a version; null takes the member's word back. */
  async report(postId: string, given: WorksInput): Promise<void> {
    const { versionId, works } = validate(WorksInput, given);
    await this.change(postId, canReport, 'You may not say whether this works.', async (_visible, memberId) => {
      await this.requireVersions([versionId]);
      if (works === null) await this.database.query(takeReport, [currentCommunityId(), postId, versionId, memberId]);
      else await this.database.query(putReport, [currentCommunityId(), postId, versionId, memberId, works]);
    });
  }

  /** Who said what on one version, newest first. */
  async reports(postId: string, given: WorksQuery): Promise<WorksPage> {
    const { version, cursor, limit } = validate(WorksQuery, given);
    await this.access.post(postId);
    const [at = null, member = null] = cursor ? decodeCursor(cursor, 2) : [];
    const rows = await this.database.query(reportsOn, [currentCommunityId(), postId, version, at, member, limit + 1]);
    const members = await this.members.refs(rows.map(({ memberId }) => memberId));
    return pageFrom(rows, limit, ({ key, memberId }) => [key, memberId], ({ memberId, works, reportedAt }) => ({ member: members.get(memberId) ?? null, works, at: reportedAt.toISOString() }));
  }

  async setVersions(postId: string, given: MeantVersionsInput): Promise<void> {
    const { versionIds } = validate(MeantVersionsInput, given);
    await this.change(postId, canSetVersions, 'Its author says for which versions it is, or who may edit it.', async (_visible, memberId) => {
      await this.requireVersions(versionIds);
      await this.database.query(setMeantVersions, [currentCommunityId(), postId, versionIds, memberId]);
    });
  }

  /** Says which answer of the same topic took its place; null takes that back. Two answers never supersede each other. */
  async supersede(postId: string, given: SupersedeInput): Promise<void> {
    const { byPostId } = validate(SupersedeInput, given);
    await this.change(postId, canSupersede, 'Its author, staff and trusted members say what took the place of an answer.', async ({ topic }, memberId) => {
      if (byPostId === null) return void (await this.database.query(takeSuperseded, [currentCommunityId(), postId]));
      const { post: newer } = await this.access.post(byPostId);
      if (newer.topicId !== topic.id || newer.kind !== 'answer' || newer.deletedAt || newer.id === postId) throw notNewer('Another answer to the same question takes its place.');
      if ((await this.database.one(isSupersededBy, [currentCommunityId(), byPostId, postId]))?.found) throw notNewer('That answer was superseded by this one.');
      await this.database.query(putSuperseded, [currentCommunityId(), postId, byPostId, memberId]);
    });
  }

  private async change(postId: string, can: (actor: Actor, post: StandingSubject) => boolean, message: string, work: (visible: VisiblePost, memberId: string) => Promise<void>): Promise<void> {
    const memberId = await this.access.authorizeWriting();
    await this.database.tx.run(async () => {
      const visible = await this.access.post(postId);
      authorizeOn(can(currentActor(), subjectOf(visible)), message);
      await this.database.query(lockTopicOfStanding, [currentCommunityId(), visible.topic.id]);
      await work(visible, memberId);
      await this.events.publish('standing.changed', { topicId: visible.topic.id, spaceId: visible.space.id, postId, actorId: memberId });
      await this.signals.send('topic.touched', visible.topic.id);
    });
  }

  private async requireVersions(ids: readonly string[]): Promise<void> {
    const known = new Set((await this.products.list()).flatMap(({ versions }) => versions.map(({ id }) => id)));
    if (!ids.every((id) => known.has(id))) throw notFound('version');
  }
}

function notNewer(message: string): DomainError {
  return new DomainError('request.invalid', { message, errors: [{ path: 'byPostId', message }] });
}
