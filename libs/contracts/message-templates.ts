import { z } from 'zod';
import { Id, Timestamp } from './common.js';
import { Locale } from './community.js';
import { normaliseText } from './text.js';

/** What stands in a template for what a message is about. */
export const templatePlaceholders = ['member', 'topic', 'community'] as const;

const text = z.string().overwrite(normaliseText).max(2_000);

/** A message that moderators write often, in each language in which they do. */
export const MessageTemplate = z.object({ id: Id, name: z.string(), texts: z.partialRecord(Locale, z.string()), updatedAt: Timestamp }).meta({ id: 'MessageTemplate' });
export type MessageTemplate = z.infer<typeof MessageTemplate>;
export const MessageTemplates = z.object({ items: z.array(MessageTemplate) }).meta({ id: 'MessageTemplates' });

export const MessageTemplateInput = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    texts: z.partialRecord(Locale, text),
    /** When the template was last changed, as whoever edits it has seen it. */
    updatedAt: Timestamp.optional(),
  })
  .refine(({ texts }) => Object.values(texts).some((said) => said.trim() !== ''), { path: ['texts'], message: 'Write it in one language at least.' })
  .meta({ id: 'MessageTemplateInput' });
export type MessageTemplateInput = z.infer<typeof MessageTemplateInput>;
