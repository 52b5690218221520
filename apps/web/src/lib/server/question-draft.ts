import { createHash, randomBytes } from 'node:crypto';

const general = 'topic:new';
const named = /^asked-[0-9a-f]{16}$/;

/**
 * Where the draft of a question is kept. What comes with words of its own, as from the search box, has a draft of its own: another
 * question that waits is not written over.
 */
export function questionDraft({ asked, named: name }: { asked: string; named: string | null }): string {
  if (name && named.test(name)) return `${general}:${name}`;
  return asked ? `${general}:asked-${createHash('sha256').update(asked).digest('hex').slice(0, 16)}` : general;
}

/** A draft for a question that is begun beside others, and its name in the address. */
export function anotherQuestion(): { name: string; key: string } {
  const name = `asked-${randomBytes(8).toString('hex')}`;
  return { name, key: questionDraft({ asked: '', named: name }) };
}

/** The one that a form names; it may name no other thing's draft. */
export const isQuestionDraft = (key: string): boolean => key === general || (key.startsWith(`${general}:`) && named.test(key.slice(general.length + 1)));
