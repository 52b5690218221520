import type { SpaceKind, TopicKind } from '#contracts';

export interface Shown {
  space?: { kind?: SpaceKind };
  thread?: { topic: { kind: TopicKind } };
}

/** The part of the site that a page belongs to: by the kind of its space or topic, else by its address. */
export function partOf(path: string, { space, thread }: Shown): '/questions' | '/ideas' | '/knowledge' | undefined {
  const what = `${space?.kind ?? thread?.topic.kind ?? ''}${path}`;
  if (/^\/?(idea|roadmap|changelog|rounds|campaigns)/.test(what)) return '/ideas';
  if (/^\/?(knowledge|article|k\b)/.test(what)) return '/knowledge';
  return /\/(questions|s|t)\b/.test(what) ? '/questions' : undefined;
}
