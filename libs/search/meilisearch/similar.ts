import type { EngineSimilar } from '../search-engine.js';
import { runsOf } from './formatted.js';

/** What Meilisearch found for one word. */
export interface WordAnswer {
  hits: { id: string; title: string; _rankingScore?: number; _formatted?: { title?: string } }[];
  estimatedTotalHits?: number;
}

/** The share of the words' weight that a topic has to hold. */
const leastShare = 0.4;

/** Adds up the answers to the words of a title, each weighted by how rare its word is among so many topics. */
export function addUp(answers: readonly WordAnswer[], documents: number, limit: number): EngineSimilar[] {
  const found = new Map<string, { score: number; share: number; titles: string[] }>();
  let whole = 0;
  for (const { hits, estimatedTotalHits = hits.length } of answers) {
    if (hits.length === 0) continue;
    const weight = Math.log(1 + documents / estimatedTotalHits);
    whole += weight;
    for (const hit of hits) {
      const known = found.get(hit.id) ?? { score: 0, share: 0, titles: [] };
      known.score += weight * (hit._rankingScore ?? 0);
      known.share += weight;
      known.titles.push(hit._formatted?.title ?? hit.title);
      found.set(hit.id, known);
    }
  }
  return [...found]
    .filter(([, { share }]) => share >= whole * leastShare)
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, limit)
    .map(([topicId, { score, titles }]) => ({ topicId, score, title: overlay(titles) }));
}

/** The same title, marked once for each word: the marks of all. */
function overlay(titles: readonly string[]): EngineSimilar['title'] {
  const runs = titles.map((title) => runsOf(title));
  const text = (runs[0] ?? []).map((run) => run.text).join('');
  const isHit = new Array<boolean>(text.length).fill(false);
  for (const title of runs) {
    let at = 0;
    for (const run of title) {
      if (run.hit) isHit.fill(true, at, at + run.text.length);
      at += run.text.length;
    }
  }
  const parts: EngineSimilar['title'] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = parts.at(-1);
    if (last && last.hit === isHit[at]) last.text += text.charAt(at);
    else parts.push({ text: text.charAt(at), hit: isHit[at] ?? false });
  }
  return parts;
}
