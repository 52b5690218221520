import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Jobs } from '#platform';
import { CampaignAccess } from './campaign-access.js';
import { CampaignEnds } from './campaign-ends.js';
import { CampaignPhases } from './campaign-phases.js';
import { nextPhaseAt, phaseAfter, publishesItself } from './campaigns.policy.js';
import { judgesOf, lockCampaign, runningCampaigns, type CampaignPageRow } from './campaigns.queries.js';

const keep = 'campaigns.keep';
const keepAll = 'campaigns.keep-all';

/** What becomes of a campaign by the clock: each phase begins at its time, or as soon as a server is there again. */
@Injectable()
export class CampaignKeeping implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly access: CampaignAccess,
    private readonly phases: CampaignPhases,
    private readonly ends: CampaignEnds,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ campaignId: string }>(keep, ({ campaignId }) => this.keep(campaignId));
    this.jobs.register(keepAll, () => this.keepAll());
    // Should a job have been lost or have died.
    this.jobs.schedule(keepAll, '11 * * * *');
  }

  keepLater(campaignId: string, runAt: Date): Promise<void> {
    return this.jobs.add(keep, { campaignId }, { key: campaignId, runAt });
  }

  /** Begins what is due, one phase after another, and comes back for what is due next. */
  async keep(campaignId: string): Promise<void> {
    while (await this.beginNext(campaignId));
  }

  /** Whether a phase began, so that the one after it may be due, too. */
  private beginNext(campaignId: string): Promise<boolean> {
    return this.database.tx.run(async () => {
      const campaign = await this.database.one(lockCampaign, [currentCommunityId(), campaignId]);
      const next = campaign && nextPhaseAt(campaign);
      if (!next) return false;
      const now = await this.access.now();
      if (next > now) await this.keepLater(campaignId, next);
      if (next > now || !(await this.mayBegin(campaign))) return false;
      await this.phases.begin(campaign, phaseAfter(campaign.phase)!, null, now);
      return true;
    });
  }

  /** What takes somebody's choice waits for it. */
  private async mayBegin(campaign: CampaignPageRow): Promise<boolean> {
    if (campaign.phase === 'judging') return publishesItself({ ...campaign, judges: await this.database.query(judgesOf, [currentCommunityId(), [campaign.id]]) });
    return campaign.phase !== 'result' || this.ends.hasPlace(campaign);
  }

  private async keepAll(): Promise<void> {
    for (const { id } of await this.database.query(runningCampaigns, [currentCommunityId()])) await this.keep(id);
  }
}
