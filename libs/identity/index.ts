import * as entities from './identity.entity.js';
import { CreateIdentity1763700200000 } from './migrations/1763700200000-create-identity.js';

export const identitySchema = { entities: Object.values(entities), migrations: [CreateIdentity1763700200000] };
export { IdentityModule } from './identity.module.js';
export { Communities, type CommunitySnapshot } from './communities/communities.js';
export { sessionCookie, Sessions, type OpenSession } from './sessions/sessions.js';
export { SignUps } from './accounts/sign-ups.js';
export { SignIns } from './accounts/sign-ins.js';
export { Members } from './members/members.js';
export { Throttles, type Limit } from './throttles/throttles.js';
export { authorize, can, hasRank, requireMember, roleRanks, viewerAbilities } from './identity.policy.js';
