import * as entities from './spaces.entity.js';
import { CreateSpaces1763700300000 } from './migrations/1763700300000-create-spaces.js';
import { OpenOwnSpaces1764146202000 } from './migrations/1764146202000-open-own-spaces.js';
import { CountTagsBySpace1764137000000 } from './migrations/1764137000000-count-tags-by-space.js';
import { KeepShelves1764147820000 } from './migrations/1764147820000-keep-shelves.js';
import { KeepMergedTags1764146610000 } from './migrations/1764146610000-keep-merged-tags.js';

export const spacesSchema = { entities: Object.values(entities), migrations: [CreateSpaces1763700300000, CountTagsBySpace1764137000000, KeepMergedTags1764146610000, OpenOwnSpaces1764146202000, KeepShelves1764147820000] };
export { SpacesModule } from './spaces.module.js';
export { presentSpaceRef, Spaces } from './spaces.js';
export { OpeningSpaces } from './own-spaces/opening.js';
export { canSeeSpace } from './spaces.policy.js';
export { isTagSeen, type SpaceListRow } from './spaces.queries.js';
export { Tags, type ResolvedTag } from './tags/tags.js';
export { MergingTags } from './tags/merging-tags.js';
export { readersOf, writerRank, writesIn, type Shelf } from './shelves/shelves.policy.js';
export { Shelves } from './shelves/shelves.js';
export { memberSeesSpace } from './space-readers.queries.js';
