import { describe, expect, it } from '@jest/globals';
import { diffRows } from './diff-rows';

const shape = (rows: ReturnType<typeof diffRows>) =>
  rows.map((row) => (row.kind === 'skip' ? `~${row.lines}` : `${{ same: ' ', added: '+', removed: '-' }[row.kind]}${row.runs.map((run) => (run.changed ? `[${run.text}]` : run.text)).join('')}`));

describe('diffRows', () => {
  it('shows a changed line as removed and added with the changed words marked', () => {
    const rows = diffRows([
      { kind: 'same', text: 'one\nlisten ' },
      { kind: 'removed', text: 'briefly' },
      { kind: 'added', text: 'for long' },
      { kind: 'same', text: ' now\nthree' },
    ]);
    expect(shape(rows)).toEqual([' one', '-listen [briefly] now', '+listen [for long] now', ' three']);
    expect(rows[3]).toMatchObject({ before: 3, after: 3 });
  });

  it('shows the old line before the new one when it only grew', () => {
    expect(shape(diffRows([{ kind: 'same', text: 'move it' }, { kind: 'added', text: ' away' }, { kind: 'same', text: '.\nthanks' }]))).toEqual(['-move it.', '+move it[ away].', ' thanks']);
  });

  it('adds whole lines without touching their neighbours', () => {
    const rows = diffRows([
      { kind: 'same', text: 'a\n' },
      { kind: 'added', text: 'b\nc\n' },
      { kind: 'same', text: 'd' },
    ]);
    expect(shape(rows)).toEqual([' a', '+[b]', '+[c]', ' d']);
  });

  it('folds long unchanged stretches', () => {
    const long = Array.from({ length: 20 }, (_, at) => `line ${at}`).join('\n');
    expect(shape(diffRows([{ kind: 'same', text: `${long}\n` }, { kind: 'added', text: 'end' }]))).toEqual(['~18', ' line 18', ' line 19', '+[end]']);
  });

  it('takes an empty text, and two that share nothing', () => {
    expect(shape(diffRows([]))).toEqual(['~1']);
    expect(shape(diffRows([{ kind: 'removed', text: 'old' }, { kind: 'added', text: 'new' }]))).toEqual(['-[old]', '+[new]']);
  });
});
