import { Injectable } from '@nestjs/common';
import { CampaignAdvance } from '#contracts';
import { TopicAccess } from '#conversations';
import { currentActor, Database, DomainError, validate } from '#platform';
import { CampaignAccess } from './campaign-access.js';
import { CampaignEnds } from './campaign-ends.js';
import { CampaignKeeping } from './campaign-keeping.js';
import { CampaignPhases } from './campaign-phases.js';
import { canAdvance, canUndoEnd, phaseAfter } from './campaigns.policy.js';
import { CampaignsRepository } from './campaigns.repository.js';

/** Begins a phase by hand, before its time; and takes an end back. */
@Injectable()
export class AdvancingCampaigns {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicAccess,
    private readonly access: CampaignAccess,
    private readonly phases: CampaignPhases,
    private readonly ends: CampaignEnds,
    private readonly keeping: CampaignKeeping,
    private readonly repository: CampaignsRepository,
  ) {}

  async advance(slug: string, given: CampaignAdvance): Promise<void> {
    const { phase } = validate(CampaignAdvance, given);
    const actorId = await this.topics.authorizeWriting();
    await this.database.tx.run(async () => {
      const { campaign, subject } = await this.access.lock(slug);
      if (phase !== phaseAfter(campaign.phase)) throw new DomainError('conflict.already-done', { message: `This campaign is at the phase ${campaign.phase}.` });
      if (!canAdvance(currentActor(), subject)) throw new DomainError('ability.missing', { message: 'Who runs the campaign does this.' });
      await this.phases.begin(campaign, phase, actorId, await this.access.now());
      // Comes back for the phase that follows.
      await this.keeping.keepLater(campaign.id, new Date());
    });
  }

  /** Everything is as it was before the end, and waits for somebody to end it. */
  async undoEnd(slug: string): Promise<void> {
    const actorId = await this.topics.authorizeWriting();
    await this.database.tx.run(async () => {
      const { campaign, subject } = await this.access.lock(slug);
      const now = await this.access.now();
      if (campaign.phase !== 'ended') throw new DomainError('conflict.already-done', { message: 'This campaign has not ended.' });
      if (!canUndoEnd(currentActor(), subject, now)) throw new DomainError('ability.missing', { message: 'Staff take an end back, within thirty days.' });
      const changes = await this.ends.takeBack(campaign, actorId);
      await this.repository.update(campaign.id, { ...changes, phase: 'result' });
      await this.repository.addLine(campaign.id, 'ended', actorId, now, true);
    });
  }
}
