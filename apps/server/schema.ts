import { conversationsSchema } from '#conversations';
import { curationSchema } from '#curation';
import { deflectionSchema } from '#deflection';
import { identitySchema } from '#identity';
import { importsSchema } from '#imports';
import { moderationSchema } from '#moderation';
import { notificationsSchema } from '#notifications';
import { platformSchema, type Schema } from '#platform';
import { reputationSchema } from '#reputation';
import { searchSchema } from '#search';
import { spacesSchema } from '#spaces';
import { trustSchema } from '#trust';

const parts: Schema[] = [platformSchema, identitySchema, spacesSchema, conversationsSchema, reputationSchema, trustSchema, moderationSchema, curationSchema, notificationsSchema, searchSchema, deflectionSchema, importsSchema];

/** Every table of Hearth and the migrations that make them, in order. */
export const schema: Schema = {
  entities: parts.flatMap((part) => part.entities),
  migrations: parts.flatMap((part) => part.migrations),
};
