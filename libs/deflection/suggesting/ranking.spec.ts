import { describe, expect, it } from '@jest/globals';
import { rankByPlace, type Candidate, type PlaceOfAsking } from './ranking.js';

const found: (Candidate & { id: string })[] = [
  { id: 'other', product: 'Drift', version: '4.2', namesCode: false },
  { id: 'none', product: null, version: null, namesCode: false },
  { id: 'product', product: 'Gale', version: '4.1', namesCode: false },
  { id: 'version', product: 'gale', version: '4.2', namesCode: false },
  { id: 'code', product: 'Drift', version: null, namesCode: true },
  { id: 'all', product: 'Gale', version: '4.2', namesCode: true },
];

describe('results in the order of the place of asking', () => {
  it.each<[string, PlaceOfAsking, string[]]>([
    ['a place that says nothing', {}, ['code', 'all', 'other', 'none', 'product', 'version']],
    ['a product', { product: 'Gale' }, ['all', 'code', 'product', 'version', 'other', 'none']],
    ['a product and its version', { product: 'Gale', version: '4.2' }, ['all', 'code', 'version', 'product', 'other', 'none']],
    ['a version of no product', { version: '4.2' }, ['code', 'all', 'other', 'none', 'product', 'version']],
    ['a product that nobody asked about', { product: 'Keel' }, ['code', 'all', 'other', 'none', 'product', 'version']],
  ])('for %s', (_, place, order) => expect(rankByPlace(found, place).map(({ id }) => id)).toEqual(order));
});
