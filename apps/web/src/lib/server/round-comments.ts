import { isHttpError } from '@sveltejs/kit';
import type { RoundComments } from '#contracts';

/** The page of a round's comments that an address names; the first one where it names none, or one on which nothing stands any more. */
export async function roundComments(hearth: { rounds: Pick<App.Locals['hearth']['rounds'], 'comments'> }, id: string, cursor: string | null): Promise<RoundComments> {
  const named = cursor ? await pageAt(hearth, id, cursor) : undefined;
  return named?.items.length ? named : hearth.rounds.comments(id);
}

async function pageAt(hearth: Parameters<typeof roundComments>[0], id: string, cursor: string): Promise<RoundComments | undefined> {
  try {
    return await hearth.rounds.comments(id, cursor);
  } catch (thrown) {
    if (isHttpError(thrown, 400)) return undefined;
    throw thrown;
  }
}
