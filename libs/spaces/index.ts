import * as entities from './spaces.entity.js';
import { CreateSpaces1763700300000 } from './migrations/1763700300000-create-spaces.js';

export const spacesSchema = { entities: Object.values(entities), migrations: [CreateSpaces1763700300000] };
