import { AdvancingCampaigns } from './advancing-campaigns.js';
import { CampaignAccess } from './campaign-access.js';
import { CampaignEnds } from './campaign-ends.js';
import { CampaignFigures } from './campaign-figures.js';
import { CampaignKeeping } from './campaign-keeping.js';
import { CampaignPhases } from './campaign-phases.js';
import { CampaignResults } from './campaign-results.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { JudgingCampaigns } from './judging-campaigns.js';
import { MakingCampaigns } from './making-campaigns.js';
import { ReadingCampaigns } from './reading-campaigns.js';

/** What the rest of the server may ask of campaigns. */
export const campaignUseCases = [MakingCampaigns, AdvancingCampaigns, JudgingCampaigns, ReadingCampaigns, CampaignKeeping, CampaignResults];
export const campaignProviders = [...campaignUseCases, CampaignAccess, CampaignFigures, CampaignPhases, CampaignEnds, CampaignsRepository];
