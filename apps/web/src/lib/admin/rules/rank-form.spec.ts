import { describe, expect, it } from '@jest/globals';
import { freeKey, ranksFrom } from './rank-form';

const form = (fields: Record<string, string>) => ({ text: (name: string) => fields[name] ?? '', has: (name: string) => name in fields });

describe('the form of ranks', () => {
  it('reads ranks with their names and conditions, the lowest first', () => {
    const sent = form({
      'ranks.0.key': 'expert', 'ranks.0.reputation': '3000', 'ranks.0.name.fr': ' Maître ', 'ranks.0.metric.0': 'solutions', 'ranks.0.atLeast.0': '50', 'ranks.0.metric.1': '', 'ranks.0.atLeast.1': '7',
      'ranks.1.key': 'newcomer', 'ranks.1.reputation': '0',
    });
    expect(ranksFrom(sent, 2, ['en', 'fr'])).toEqual([
      { key: 'newcomer', names: {}, reputation: 0, besides: [] },
      { key: 'expert', names: { fr: 'Maître' }, reputation: 3000, besides: [{ metric: 'solutions', atLeast: 50 }] },
    ]);
  });

  it('leaves out places that are empty or taken away', () => {
    expect(ranksFrom(form({ 'ranks.0.key': 'a', 'ranks.0.reputation': '0', 'ranks.1.key': 'b', 'ranks.1.reputation': '9', 'ranks.1.remove': 'on', 'ranks.2.key': 'c', 'ranks.2.reputation': ' ' }), 3, ['en'])).toEqual([
      { key: 'a', names: {}, reputation: 0, besides: [] },
    ]);
  });

  it('offers a key that no rank has', () => {
    expect(freeKey([{ key: 'newcomer' }, { key: 'rank-3' }])).toBe('rank-4');
  });
});
