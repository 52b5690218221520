import * as entities from './identity.entity.js';
import { CreateIdentity1763700200000 } from './migrations/1763700200000-create-identity.js';

export const identitySchema = { entities: Object.values(entities), migrations: [CreateIdentity1763700200000] };
