import type { TagInput } from '#contracts';
import type { SentForm } from './forms';
import { linesOf } from './lines';

/** The tag that a form describes. */
export function tagOf(form: SentForm): TagInput {
  return { slug: form.text('slug').trim(), description: form.text('description'), synonyms: linesOf(form.text('synonyms')) };
}
