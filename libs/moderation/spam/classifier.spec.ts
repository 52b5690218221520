import { describe, expect, test } from '@jest/globals';
import { chiSquareTail, isSuspicious, judge, tokenProbability, type Evidence, type Seen } from './classifier.js';
import { tokensOf } from './tokens.js';

describe('tokens', () => {
  test.each([
    ['Cheap CIALIS now!!', ['cheap', 'cialis', 'now!!']],
    ['see https://www.Shop.example/buy?x=1 today', ['has:link', 'host:shop.example', 'url:.example', 'url:buy', 'see', 'today']],
    ['[click](http://evil.test/a)', ['has:link', 'host:evil.test', 'url:.test', 'click']],
    ['http://go.pills.example/Babes-4u/', ['has:link', 'host:go.pills.example', 'host:pills.example', 'url:.example', 'url:babes']],
    ['http://3632.11.2.4/ http://10.2.3.4', ['has:link', 'host:3632.11.2.4', 'host:10.2.3.4', 'url:number', 'url:bare']],
    ['http://www.%74%65r.es/', ['has:link', 'host:%74%65r.es', 'url:.es', 'url:disguised']],
    ['Die Ｗörter über Öl', ['die', 'wörter', 'über', 'öl']],
    ['السعر ١٠٠ ريال', ['السعر', '١٠٠', 'ريال']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect([...tokensOf(text)].sort()).toEqual([...expected].sort());
  });

  test('of a hostile text are found without going back over it', () => {
    expect(tokensOf(`${'a'.repeat(290_000)} ${'https://'.repeat(40_000)}`)).toContain('a'.repeat(29));
  });
});

describe('the tail of chi square', () => {
  // From tables of the distribution.
  test.each([
    [3.841, 2, 0.1465],
    [9.488, 4, 0.05],
    [18.307, 10, 0.05],
    [124.342, 100, 0.05],
  ])('of %f with %i degrees is %f', (value, freedom, tail) => {
    expect(chiSquareTail(value, freedom)).toBeCloseTo(tail, 3);
  });

  test('stays a number for a long text', () => {
    expect(chiSquareTail(5_000, 300)).toBe(0);
    expect(chiSquareTail(0, 300)).toBe(1);
  });
});

describe('a token', () => {
  const texts = { spam: 100, ham: 1_000 };
  test.each<[Seen, number]>([
    [{ spam: 0, ham: 0 }, 0.5],
    [{ spam: 1, ham: 0 }, 0.75],
    [{ spam: 10, ham: 0 }, 0.9545],
    [{ spam: 10, ham: 100 }, 0.5],
    [{ spam: 0, ham: 50 }, 0.0098],
  ])('seen %j', (seen, probability) => {
    expect(tokenProbability(seen, texts)).toBeCloseTo(probability, 3);
  });
});

describe('a text', () => {
  const evidence: Evidence = {
    texts: { spam: 100, ham: 1_000 },
    tokens: new Map([
      ['pills', { spam: 60, ham: 1 }],
      ['discount', { spam: 40, ham: 4 }],
      ['casino', { spam: 30, ham: 0 }],
      ['firmware', { spam: 0, ham: 300 }],
      ['node', { spam: 1, ham: 500 }],
      ['channel', { spam: 0, ham: 200 }],
      ['the', { spam: 90, ham: 900 }],
    ]),
  };
  const probability = (text: string): number => judge(tokensOf(text), evidence).probability;

  test('of spam words is spam, of own words is not, of unknown words is neither', () => {
    expect(probability('Casino pills at a discount')).toBeGreaterThan(0.95);
    expect(probability('The node changed its channel after the firmware update')).toBeLessThan(0.05);
    expect(probability('zebra quilt')).toBe(0.5);
    expect(probability('')).toBe(0.5);
  });

  test('that speaks for both sides is undecided', () => {
    expect(probability('casino pills firmware node channel')).toBeGreaterThan(0.05);
    expect(probability('casino pills firmware node channel')).toBeLessThan(0.95);
  });

  test('says which words spoke loudest', () => {
    expect(judge(tokensOf('the pills discount'), evidence).because.map(({ token }) => token)).toEqual(['pills', 'discount']);
  });
});

describe('a person looks', () => {
  test.each([
    ['at a text that reads like spam', 0.85, 4, true, true],
    ['not at one that hardly does', 0.84, 40, true, false],
    ['not at two polite words', 0.92, 2, true, false],
    ['at two words that are spam beyond doubt', 0.99, 2, true, true],
    ['not at what reads like spam to a filter that nobody taught', 0.95, 40, false, false],
    ['at what is spam to it beyond doubt', 0.99, 40, false, true],
  ])('%s', (_name, probability, telling, isTaught, looks) => {
    expect(isSuspicious({ probability, telling, because: [] }, isTaught)).toBe(looks);
  });
});
