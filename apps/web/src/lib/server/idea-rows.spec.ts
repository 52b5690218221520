import { describe, expect, it } from '@jest/globals';
import type { I18n } from '$lib/i18n/context';
import { markOf, scoreOf, sentScores, sentSegments, sentSteps, withStep } from '$lib/ideas/rows';
import { segmentFault } from '$lib/ideas/segment-fault';
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

describe('a step that was taken away while ideas stand at it', () => {
  const step = (key: string) => ({ key, name: '', group: 'new' });
  const before = [step('new'), step('built'), step('later')];
  it('is back where it was', () => {
    expect(withStep([step('new'), step('later')], 'built', before)).toEqual(before);
    expect(withStep([], 'later', before)).toEqual([step('later')]);
  });
  it('stays where it was put, and one that never was is none', () => {
    const moved = [step('built'), step('new')];
    expect(withStep(moved, 'built', before)).toBe(moved);
    expect(withStep(moved, '', before)).toBe(moved);
  });
});

describe('scores', () => {
  it('are read row by row, with how they were', () => {
    const was = markOf(scoreOf({ number: 4, effort: 2, value: null, note: 'two\nlines' }));
    const [row] = sentScores({ idea: ['4'], effort: ['2'], value: [''], note: ['twolines'], was: [was] });
    expect(row).toEqual({ idea: 4, effort: '2', value: '', note: 'twolines', was });
    expect(markOf(row!)).toBe(was);
  });
});

describe('what is wrong with a segment', () => {
  const i18n = { t: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`, knows: () => true } as unknown as I18n;
  const fault = (by: string, values: string, path: string, groups: { name: string }[] = []) =>
    segmentFault(i18n, { values: {}, code: 'request.invalid', errors: [{ path, message: 'no' }] }, sentSegments({ id: ['', ''], name: ['One', 'Two'], revenue: ['1', '1'], by: ['plan', by], values: ['Home', values] }), groups);

  it.each([
    ['role', 'staff, boss', 'segments.1.rule.roles.1', 'role', 'boss'],
    ['trust', '3, 7', 'segments.1.rule.levels.1', 'trust', '7'],
    ['group', 'Testers, Nobody', 'segments.1.rule.groupIds.1', 'group', 'Nobody'],
    ['revenue', 'much', 'segments.1.rule.from', 'revenue', 'much'],
  ])('by %s: the word that cannot be read', (by, values, path, kind, wrong) => {
    const found = fault(by, values, path, [{ name: 'Testers' }]);
    expect(found).toMatchObject({ row: 1, field: 'values' });
    expect(found!.text).toMatch(new RegExp(`^ideas.faulty.${kind} .*"wrong":"${wrong}"`));
  });

  it('is at its name or weight, too, and nothing without a row', () => {
    expect(fault('plan', 'Home', 'segments.1.name')?.field).toBe('name');
    expect(fault('plan', 'Home', 'segments.1.revenue')?.field).toBe('revenue');
    expect(fault('plan', 'Home', 'segments')).toBeNull();
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
