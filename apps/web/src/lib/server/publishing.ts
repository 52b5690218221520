import type { Facade } from '#facade';
import type { SentForm } from './forms';

/** Where a private question may become public. */
export async function publicSpaces(hearth: Facade): Promise<{ slug: string; name: string }[]> {
  const spaces = await hearth.spaces.list();
  return spaces.filter(({ visibility, kind, archived }) => visibility === 'public' && kind === 'support' && !archived).map(({ slug, name }) => ({ slug, name }));
}

/** The cleaned texts as they were sent, with where they go. */
export function cleanedFrom(form: SentForm) {
  return {
    cleaned: { title: form.text('title'), question: form.text('question'), answer: form.given('answer') ?? null },
    space: form.text('space'),
    tags: form.text('tags').split(',').map((tag) => tag.trim().toLowerCase()).filter(Boolean),
  };
}
