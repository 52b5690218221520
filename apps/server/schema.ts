import { conversationsSchema } from '#conversations';
import { curationSchema } from '#curation';
import { publishingSchema } from '#publishing';
import { deflectionSchema } from '#deflection';
import { identitySchema } from '#identity';
import { ideasSchema } from '#ideas';
import { importsSchema } from '#imports';
import { knowledgeSchema } from '#knowledge';
import { moderationSchema } from '#moderation';
import { notificationsSchema } from '#notifications';
import { platformSchema, type Schema } from '#platform';
import { reputationSchema } from '#reputation';
import { searchSchema } from '#search';
import { spacesSchema } from '#spaces';
import { trustSchema } from '#trust';

const parts: Schema[] = [platformSchema, identitySchema, spacesSchema, conversationsSchema, knowledgeSchema, ideasSchema, reputationSchema, trustSchema, moderationSchema, curationSchema, notificationsSchema, publishingSchema, searchSchema, deflectionSchema, importsSchema];

/** Every table of Hearth and the migrations that make them, in order. */
export const schema: Schema = {
  entities: parts.flatMap((part) => part.entities),
  migrations: parts.flatMap((part) => part.migrations),
};
