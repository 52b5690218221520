import { describe, expect, it } from '@jest/globals';
import { sentSegments, sentSteps } from '$lib/ideas/rows';
import { segmentRows, segmentsOf, stepRows, stepsOf } from './idea-rows';

describe('steps of a board', () => {
  it('are read row by row; an empty name is none', () => {
    const rows = sentSteps({ key: ['new', 'built'], name: [' ', 'In the oven'], group: ['new', 'in-progress'] });
    expect(stepsOf(rows)).toEqual([{ key: 'new', group: 'new', name: null }, { key: 'built', group: 'in-progress', name: 'In the oven' }]);
    expect(stepsOf(stepRows(stepsOf(rows)))).toEqual(stepsOf(rows));
  });

  it.each([
    ['À l’étude !', 'a-l-etude'],
    ['قيد الدراسة', 'step'],
    ['Built', 'built-2'],
  ])('a new one that is called %p has the key %s', (name, key) => {
    expect(stepsOf([{ key: 'built', name: '', group: 'new' }, { key: '', name, group: 'new' }])[1]!.key).toBe(key);
  });
});

describe('segments', () => {
  const groups = [{ id: 'g1', name: 'Beta testers' }];
  it.each<[string, string, object]>([
    ['plan', 'Home, Pro', { by: 'plan', plans: ['Home', 'Pro'] }],
    ['company', 'Fjord Hotels', { by: 'company', names: ['Fjord Hotels'] }],
    ['group', 'beta Testers', { by: 'group', groupIds: ['g1'] }],
    ['role', 'staff، admin', { by: 'role', roles: ['staff', 'admin'] }],
    ['trust', '3,4', { by: 'trust', levels: [3, 4] }],
    ['revenue', '1000..5000', { by: 'revenue', from: 1000, below: 5000 }],
    ['revenue', '..5000', { by: 'revenue', from: null, below: 5000 }],
  ])('by %s: %s', (by, values, rule) => {
    const read = segmentsOf(sentSegments({ id: [''], name: ['Some'], revenue: ['12.5'], by: [by], values: [values] }), groups);
    expect(read).toEqual([{ name: 'Some', revenue: 12.5, rule }]);
    expect(segmentsOf(segmentRows([{ ...read[0]!, id: 's' }], groups), groups)).toEqual([{ ...read[0], id: 's' }]);
  });
});
