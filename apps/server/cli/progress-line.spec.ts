import { beforeEach, describe, expect, it } from '@jest/globals';
import { duration, ProgressLine, type ProgressState } from './progress-line.js';

let written: string[];
let time: number;
beforeEach(() => {
  written = [];
  time = 1_000_000;
});

function lineOn(isTTY: boolean, columns = 120): ProgressLine {
  return new ProgressLine({ isTTY, columns, write: (text) => written.push(text) }, () => time);
}

const half: ProgressState = { what: 'Posts.xml', fraction: 0.5, counted: '500 rows', perSecond: 5_123.4, secondsLeft: 65 };

describe('ProgressLine', () => {
  it('draws a bar with rate and remaining time over itself on a terminal', () => {
    const line = lineOn(true);
    line.show(half);
    expect(written).toEqual([`\r\x1b[2KPosts.xml  ${'█'.repeat(12)}${'░'.repeat(12)} 50%  500 rows  5,123/s  1 min 05 s left`]);
    line.clear();
    expect(written.at(-1)).toBe('\r\x1b[2K');
  });

  it('draws at most ten times a second and never wider than the terminal', () => {
    const line = lineOn(true, 20);
    for (let call = 0; call < 50; call += 1) {
      line.show(half);
      time += 10;
    }
    expect(written).toHaveLength(5);
    expect(written[0]).toBe(`\r\x1b[2KPosts.xml  ${'█'.repeat(8)}`);
  });

  it('writes plain lines ten seconds apart elsewhere, and none for what is done sooner', () => {
    const line = lineOn(false);
    line.show(half);
    line.clear();
    expect(written).toEqual([]);
    for (let second = 0; second < 25; second += 1) {
      time += 1_000;
      line.show({ ...half, fraction: null, perSecond: 0, secondsLeft: null });
    }
    expect(written).toEqual(['Posts.xml   500 rows\n', 'Posts.xml   500 rows\n']);
  });

  it.each([
    [0.4, '0 s'],
    [59.4, '59 s'],
    [59.6, '1 min 00 s'],
    [3_599, '59 min 59 s'],
    [3_600 * 27 + 60 * 5, '27 h 05 min'],
  ])('says %d seconds as %s', (seconds, text) => expect(duration(seconds)).toBe(text));
});
