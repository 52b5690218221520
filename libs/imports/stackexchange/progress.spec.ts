import { describe, expect, it } from '@jest/globals';
import { ImportProgress } from './progress.js';

describe('ImportProgress', () => {
  it('knows no rate before time has passed', () => {
    expect(new ImportProgress(1_000, 0).read(0)).toEqual({ fraction: 0, rows: 0, rowsPerSecond: 0, secondsLeft: null });
  });

  it('tells the rate in rows and what is left by bytes', () => {
    const progress = new ImportProgress(1_000, 0);
    for (let second = 1; second <= 4; second += 1) progress.add(100, 50, second * 1_000);
    expect(progress.read(4_000)).toEqual({ fraction: 0.4, rows: 200, rowsPerSecond: 50, secondsLeft: 6 });
  });

  it('forgets a fast beginning', () => {
    const progress = new ImportProgress(100_000, 0);
    progress.add(50_000, 5_000, 1_000);
    for (let second = 2; second <= 30; second += 1) progress.add(100, 10, second * 1_000);
    const { rowsPerSecond, secondsLeft } = progress.read(30_000);
    expect(rowsPerSecond).toBeCloseTo(10);
    expect(secondsLeft).toBeCloseTo((100_000 - 52_900) / 100);
  });

  it('goes on from where an import stopped, without counting that as speed', () => {
    const progress = new ImportProgress(1_000, 0, 500);
    progress.add(100, 10, 1_000);
    expect(progress.read(1_000)).toEqual({ fraction: 0.6, rows: 10, rowsPerSecond: 10, secondsLeft: 4 });
  });

  it('slows down when nothing comes, and is done with an empty dump', () => {
    const progress = new ImportProgress(1_000, 0);
    progress.add(100, 10, 1_000);
    expect(progress.read(5_000).rowsPerSecond).toBe(2);
    expect(new ImportProgress(0, 0).read(1).fraction).toBe(1);
  });

  it('keeps few samples however often it is called', () => {
    const progress = new ImportProgress(1e9, 0);
    for (let call = 0; call < 100_000; call += 1) progress.add(10, 1, call);
    expect(progress.read(100_000).rowsPerSecond).toBeCloseTo(1_000, -2);
    expect(JSON.stringify(progress).length).toBeLessThan(5_000);
  });
});
