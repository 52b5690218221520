import { CreateTrust1764142000000 } from './migrations/1764142000000-create-trust.js';
import * as entities from './trust.entity.js';

export const trustSchema = { entities: Object.values(entities), migrations: [CreateTrust1764142000000] };
export { TrustModule } from './trust.module.js';
export { MemberTrusts } from './member-trusts.js';
