import { sha256 } from './chain.js';

/** The keys of a round's options in the order in which one member sees them; a guest has an order, too. */
export function optionOrder(memberId: string | null, roundId: string, count: number): number[] {
  const rank = (key: number) => sha256(`${memberId ?? ''}:${roundId}:${key}`).toString('hex');
  return Array.from({ length: count }, (_, key) => ({ key, rank: rank(key) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ key }) => key);
}
