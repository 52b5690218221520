import { CreateTrust1764142000000 } from './migrations/1764142000000-create-trust.js';
import { KeepAgreedFlags1764142020000 } from './migrations/1764142020000-keep-agreed-flags.js';
import { KeepRuleTrials1764147210000 } from './migrations/1764147210000-keep-rule-trials.js';
import * as trials from './trial/rule-trials.entity.js';
import * as entities from './trust.entity.js';

export const trustSchema = { entities: [...Object.values(entities), ...Object.values(trials)], migrations: [CreateTrust1764142000000, KeepAgreedFlags1764142020000, KeepRuleTrials1764147210000] };
export { TrustModule } from './trust.module.js';
export { Granting } from './granting.js';
export { MemberTrusts } from './member-trusts.js';
export { TrustNight } from './levels/night.js';
export { TrustTrials } from './trial/trust-trials.js';
export { Trying, type NewTrialLine, type TrialStep } from './trial/trying.js';
export { TrustOverviews } from './trust-overviews.js';
