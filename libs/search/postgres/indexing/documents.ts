import type { DocumentRow } from './indexing.queries.js';
import { tiersOf } from './tiers.js';
import type { AnalysedTopic } from '../topic-reader.js';

/** A topic now holds a term in a tier, or holds it no more. */
export interface Change {
  term: number;
  tier: number;
  number: number;
  present: boolean;
}

const longestTitle = 32_767;

/** The row of an analysed topic; `ids` knows each of its terms and properties. */
export function documentOf({ topicId, number, analysed, properties }: AnalysedTopic, ids: ReadonlyMap<string, number>): DocumentRow {
  const entries = [
    ...[...analysed.terms].map(([term, { weight, inTitle }]) => ({ id: ids.get(term)!, weight, inTitle })),
    ...[...new Set(properties)].map((property) => ({ id: ids.get(property)!, weight: 0, inTitle: false })),
  ].sort((a, b) => a.id - b.id);
  return {
    number,
    topicId,
    length: analysed.length,
    titleLength: Math.min(longestTitle, analysed.titleLength),
    terms: entries.map(({ id }) => id),
    weights: Buffer.from(entries.map(({ weight }) => weight)),
    titleTerms: entries.filter(({ inTitle }) => inTitle).map(({ id }) => id),
  };
}

/** What has to be written so that the postings say what the documents of `after` say. */
export function changesBetween(before: readonly DocumentRow[], after: readonly DocumentRow[], referenceLength: number): Change[] {
  const changes: Change[] = [];
  const old = new Map(before.map((row) => [row.number, postingsOf(row, referenceLength)]));
  for (const row of after) {
    const had = old.get(row.number) ?? new Map<string, Posting>();
    const has = postingsOf(row, referenceLength);
    for (const [key, posting] of has) if (!had.has(key)) changes.push({ ...posting, present: true });
    for (const [key, posting] of had) if (!has.has(key)) changes.push({ ...posting, present: false });
    old.delete(row.number);
  }
  for (const had of old.values()) for (const posting of had.values()) changes.push({ ...posting, present: false });
  return changes;
}

type Posting = Omit<Change, 'present'>;

function postingsOf({ terms, weights, length, number }: DocumentRow, referenceLength: number): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  for (const [at, term] of terms.entries()) {
    for (const tier of tiersOf(weights[at] ?? 0, length, referenceLength)) postings.set(`${term}:${tier}`, { term, tier, number });
  }
  return postings;
}
