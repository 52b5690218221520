import { describe, expect, test } from '@jest/globals';
import { segmentLines, segmentsIn, statusesIn, statusLines } from './board-lines';

test('steps are read as they are written', () => {
  const text = 'new, new\npiloting, in-progress, Piloting, for some';
  expect(statusesIn(`${text}\n\n`)).toEqual([{ key: 'new', group: 'new', name: null }, { key: 'piloting', group: 'in-progress', name: 'Piloting, for some' }]);
  expect(statusLines(statusesIn(text))).toBe(text);
});

describe('segments', () => {
  test('are read as they are written, and keep who they are', () => {
    const text = ['Large; 900; revenue=1000..', 'Small; 50.5; revenue=..1000', 'Homes; 30; plan=Home,Pro', 'Fjord; 0; company=Fjord Hotels', 'Team; 0; role=staff,admin', 'Old hands; 0; trust=3,4', 'Insiders; 0; group=01900000-0000-7000-8000-000000000001'].join('\n');
    const segments = segmentsIn(text, [{ id: 'kept', name: 'Homes' }]);
    expect(segments).toMatchObject([{ rule: { by: 'revenue', from: 1000, below: null } }, { rule: { from: null, below: 1000 } }, { id: 'kept', rule: { plans: ['Home', 'Pro'] } }, {}, {}, { rule: { levels: [3, 4] } }, {}]);
    expect(segmentLines(segments as Exclude<typeof segments, number>)).toBe(text);
  });

  test.each(['Large', 'Large; 5', 'Large; much; plan=Home', '; 5; plan=Home', 'Large; 5; plan=', 'Large; 5; size=3', 'Large; -1; plan=Home'])('cannot be read from %j', (line) => {
    expect(segmentsIn(`Homes; 1; plan=Home\n${line}`, [])).toBe(2);
  });
});
