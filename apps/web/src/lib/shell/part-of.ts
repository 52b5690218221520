import type { SpaceKind, TopicKind } from '#contracts';

export type Part = 'topics' | 'ideas' | 'knowledge';

export interface Shown {
  space?: { kind?: SpaceKind };
  thread?: { topic: { kind: TopicKind } };
}

const byPath: Partial<Record<string, Part>> = { questions: 'topics', s: 'topics', t: 'topics', ideas: 'ideas', roadmap: 'ideas', changelog: 'ideas', rounds: 'ideas', knowledge: 'knowledge', k: 'knowledge' };

/** The part of the site that a page belongs to: by the kind of its space or topic, else by its address. */
export function partOf(path: string, { space, thread }: Shown): Part | undefined {
  if (space?.kind === 'ideas' || thread?.topic.kind === 'idea') return 'ideas';
  if (space?.kind === 'knowledge') return 'knowledge';
  return byPath[path.split('/')[1] ?? ''];
}
