import { CreateReputation1764141000000 } from './migrations/1764141000000-create-reputation.js';
import { CreateMemberMetrics1764144000000 } from './migrations/1764144000000-create-member-metrics.js';
import { CreateBadgeAwards1764144100000 } from './migrations/1764144100000-create-badge-awards.js';
import { CreateExpertise1764142100000 } from './migrations/1764142100000-create-expertise.js';
import * as expertise from './expertise/expertise.entity.js';
import * as entities from './reputation.entity.js';

export const reputationSchema = { entities: [...Object.values(entities), ...Object.values(expertise)], migrations: [CreateReputation1764141000000, CreateMemberMetrics1764144000000, CreateBadgeAwards1764144100000, CreateExpertise1764142100000] };
export { ReputationModule } from './reputation.module.js';
export { Experts } from './expertise/experts.js';
export { RatingThreads } from './expertise/rating-threads.js';
export { Ledgers } from './ledger/ledgers.js';
export { Settling } from './ledger/settling.js';
export { Measuring } from './metrics/measuring.js';
export { MemberMetrics } from './metrics/member-metrics.js';
export { metricDefinitions } from './metrics/metrics.js';
export { BadgePages } from './badges/badge-pages.js';
export { isSound, Replay, type Comparison } from './replay/replay.js';
export { RulesInForce } from './rules/rules-in-force.js';
