import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HelpEventInput, leastReadSeconds, type HelpAct } from '#contracts';
import { TopicAccess } from '#conversations';
import { Communities, Throttles, type Limit } from '#identity';
import { currentActor, currentCommunityId, Database, Events, Jobs, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { isCrawler } from './crawlers.js';
import { deviceCookie, deviceHash, deviceIn, newDevice } from './device-cookie.js';
import { isHeldOut } from './holdout.js';
import { addAct, addVisit, forgetPeople, forgetVisitor, forgetVisits, lockDevice, settleVisits, visitOfDevice, type VisitRow } from './visits.queries.js';

/** New visits of one network address. Whole offices come from one, so that it takes a program to get there. */
const openings: Limit = { name: 'help.opened', tries: 120, seconds: 3_600 };

/** Without an act for so long a visit is over; writing a question takes longer. */
const restMinutes = 30;
const writingMinutes = 180;

/** Who makes a request, as its headers say. */
export interface Browser {
  cookies: string | undefined;
  userAgent: string | undefined;
}

/** Visits to the help page: which one a browser is in, and what is done in it. No word that was typed is kept. */
@Injectable()
export class Visits implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly access: TopicAccess,
    private readonly throttles: Throttles,
    private readonly jobs: Jobs,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.jobs.register('deflection.settle', () => this.settle());
    this.jobs.schedule('deflection.settle', '23 * * * *');
    this.events.on('deflection.forget-members', ['member.left'], async ({ payload }) => void (await this.database.query(forgetVisitor, [currentCommunityId(), payload.memberId])));
  }

  /**
   * Notes an act in the browser's visit; the first one opens it, and answers the value of a Set-Cookie header that the browser
   * knows it by. Without a visit, without cookies and from a crawler nothing is noted.
   */
  async note(browser: Browser, given: HelpEventInput): Promise<string | undefined> {
    const { act, topic } = validate(HelpEventInput, given);
    if (isCrawler(browser.userAgent)) return undefined;
    if (act === 'opened') return this.open(browser);
    const topicId = topic === undefined ? null : (await this.access.byNumber(topic)).topic.id;
    await this.add(browser.cookies, act, topicId);
    return undefined;
  }

  /** Notes that the visit led to a question. */
  async noteQuestion(cookies: string | undefined, topicId: string): Promise<void> {
    await this.add(cookies, 'submitted', topicId, writingMinutes);
  }

  /** Whether the browser is in a visit that is shown no suggestions. */
  async isHeldOut(cookies: string | undefined): Promise<boolean> {
    return (await this.current(deviceIn(cookies)))?.isHeldOut ?? false;
  }

  private async open({ cookies }: Browser): Promise<string> {
    const device = deviceIn(cookies) ?? newDevice();
    await this.database.tx.run(async () => {
      await this.database.query(lockDevice, [currentCommunityId(), deviceHash(device)]);
      const visit = (await this.current(device)) ?? (await this.begin(device));
      await this.append(visit.id, 'opened', null);
    });
    return deviceCookie(device);
  }

  private async begin(device: string): Promise<VisitRow> {
    await this.throttles.countAddress(openings);
    const { settings } = await this.communities.current();
    const id = uuidv7();
    const visit = { id, isHeldOut: isHeldOut(id, settings.deflection.holdoutPercent) };
    await this.database.query(addVisit, [currentCommunityId(), id, deviceHash(device), currentActor().memberId, visit.isHeldOut]);
    return visit;
  }

  private async current(device: string | undefined, minutes = restMinutes): Promise<VisitRow | undefined> {
    return device === undefined ? undefined : this.database.one(visitOfDevice, [currentCommunityId(), deviceHash(device), minutes]);
  }

  private async add(cookies: string | undefined, act: HelpAct | 'submitted', topicId: string | null, minutes?: number): Promise<void> {
    const visit = await this.current(deviceIn(cookies), minutes);
    if (!visit) return;
    await this.append(visit.id, act, topicId);
    if (topicId && (act === 'read' || act === 'solved')) await this.events.publish('answer.found', { topicId, visitId: visit.id });
  }

  private async append(visitId: string, act: HelpAct | 'submitted', topicId: string | null): Promise<void> {
    await this.database.query(addAct, [currentCommunityId(), visitId, act, topicId, currentActor().memberId, leastReadSeconds]);
  }

  private async settle(): Promise<void> {
    await this.database.query(settleVisits, [currentCommunityId()]);
    await this.database.query(forgetPeople, [currentCommunityId()]);
    await this.database.query(forgetVisits, [currentCommunityId()]);
  }
}
