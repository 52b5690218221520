import { findSecrets } from '#secrets';

export interface Question {
  title: string;
  body: string;
  tags: string[];
  product: string;
  version: string;
}
export type Advice = 'title' | 'details' | 'prompts' | 'version' | 'tags' | 'secrets';

/** What the space of the question offers to fill in. */
interface Offered {
  prompts: string[];
  versions: string[];
}

const shouted = (title: string) => /\p{Lu}{12,}/u.test(title.replace(/\s/g, ''));

/** Which pieces of advice a question follows. It is advice, never a gate. */
export function qualityOf({ title, body, tags, version }: Question, { prompts, versions }: Offered): { advice: Advice; done: boolean }[] {
  const words = title.trim().split(/\s+/u).filter(Boolean).length;
  const text = body.trim();
  const answered = prompts.filter((prompt) => text.includes(prompt)).length;
  return [
    { advice: 'title', done: title.trim().length >= 15 && (words >= 4 || title.trim().length >= 30) && !shouted(title) },
    { advice: 'details', done: text.length >= 120 },
    ...(prompts.length > 0 ? [{ advice: 'prompts' as const, done: answered > 0 || text.length >= 400 }] : []),
    ...(versions.length > 0 ? [{ advice: 'version' as const, done: version !== '' }] : []),
    { advice: 'tags', done: tags.length > 0 },
    { advice: 'secrets', done: findSecrets(`${title}\n${body}`).length === 0 },
  ];
}
