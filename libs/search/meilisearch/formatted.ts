import type { Highlight } from '#contracts';
import type { EngineHit } from '../search-engine.js';
import { markEnd, markStart, type MeilisearchTopic } from './documents.js';

/** Text in which Meilisearch set marks around the matches, as runs of text. */
export function runsOf(marked: string): Highlight[] {
  const runs: Highlight[] = [];
  for (const [at, part] of marked.split(markStart).entries()) {
    const [hit = '', rest = ''] = at === 0 ? ['', part] : part.split(markEnd);
    if (hit !== '') runs.push({ text: hit, hit: true });
    if (rest !== '') runs.push({ text: rest, hit: false });
  }
  return runs;
}

/** The cropped text to show: the solution if it matches, else the body, else the reply that matches most. */
export function snippetOf(formatted: Partial<MeilisearchTopic>): Pick<EngineHit, 'snippet' | 'from'> {
  const { solution = '', body = '', replies = [] } = formatted;
  const reply = [...replies].sort((a, b) => matchesIn(b) - matchesIn(a))[0] ?? '';
  const candidates = [
    { text: solution, from: 'solution' as const },
    { text: body, from: 'body' as const },
    { text: reply, from: 'reply' as const },
  ];
  const shown = candidates.find(({ text }) => text.includes(markStart)) ?? candidates.find(({ text }) => text !== '');
  return shown ? { snippet: runsOf(shown.text.replace(/\s+/g, ' ')), from: shown.from } : { snippet: [], from: 'body' };
}

function matchesIn(text: string): number {
  return text.split(markStart).length;
}
