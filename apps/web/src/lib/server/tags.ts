import type { SentForm } from './forms';

/** The tags of a form: one field each where scripts ran, else words between commas. */
export function tagsOf(form: SentForm): string[] {
  const tags = form.all('tags').flatMap((field) => field.split(','));
  return [...new Set(tags.map((tag) => tag.trim().replace(/^#/, '').toLowerCase().replace(/\s+/g, '-')).filter(Boolean))];
}
