import { Id } from '#contracts';
import { notFound } from '#platform';

/** The same id; what is no id names nothing, so it throws `not-found`. */
export function requireId(noun: string, id: string): string {
  if (!Id.safeParse(id).success) throw notFound(noun);
  return id;
}
