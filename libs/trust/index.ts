import { CreateTrust1764142000000 } from './migrations/1764142000000-create-trust.js';
import { KeepAgreedFlags1764142020000 } from './migrations/1764142020000-keep-agreed-flags.js';
import * as entities from './trust.entity.js';

export const trustSchema = { entities: Object.values(entities), migrations: [CreateTrust1764142000000, KeepAgreedFlags1764142020000] };
export { TrustModule } from './trust.module.js';
export { Granting } from './granting.js';
export { MemberTrusts } from './member-trusts.js';
export { TrustNight } from './levels/night.js';
export { TrustTrials } from './trial/trust-trials.js';
export { TrustOverviews } from './trust-overviews.js';
