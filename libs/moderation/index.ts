import { CreateModeration1764143010000 } from './migrations/1764143010000-create-moderation.js';
import { CreateSpamLessons1764143500000 } from './migrations/1764143500000-create-spam-lessons.js';
import { KeepSpamTraces1764146401000 } from './migrations/1764146401000-keep-spam-traces.js';
import { FindActionsOfSpace1764146201000 } from './migrations/1764146201000-find-actions-of-space.js';
import * as entities from './moderation.entity.js';
import * as spam from './spam/spam.entity.js';

export const moderationSchema = { entities: [...Object.values(entities), ...Object.values(spam)], migrations: [CreateModeration1764143010000, CreateSpamLessons1764143500000, KeepSpamTraces1764146401000, FindActionsOfSpace1764146201000] };
export { ModerationModule } from './moderation.module.js';
export { Flagging } from './flags/flagging.js';
export { Queue } from './queue/queue.js';
export { Assigning } from './queue/assigning.js';
export { Deciding } from './decisions/deciding.js';
export { Undoing } from './decisions/undoing.js';
export { Appealing } from './decisions/appealing.js';
export { Sanctioning } from './decisions/sanctioning.js';
export { OwnCases } from './decisions/own-cases.js';
export { GrantingSpaceRoles } from './space-roles/granting-space-roles.js';
export { Transparency } from './decisions/transparency.js';
