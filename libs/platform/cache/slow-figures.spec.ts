import { describe, expect, test } from '@jest/globals';
import { SlowFigures } from './slow-figures.js';

const tick = () => new Promise((ok) => setTimeout(ok, 5));

describe('slow figures', () => {
  test('are counted once for all who wait', async () => {
    const figures = new SlowFigures<number>(60_000);
    let counts = 0;
    const count = async () => (counts += 1);
    expect(await Promise.all([figures.get('a', count), figures.get('a', count)])).toEqual([1, 1]);
  });

  test('old ones are shown while they are counted anew', async () => {
    const figures = new SlowFigures<number>(0);
    let counts = 0;
    const count = async () => (counts += 1);
    await figures.get('a', count);
    await tick();
    expect(await figures.get('a', count)).toBe(1);
    await tick();
    expect(await figures.get('a', count)).toBe(2);
  });

  test('forgotten ones are waited for, and a count that was under way does not bring them back', async () => {
    const figures = new SlowFigures<number>(0);
    await figures.get('a:1', async () => 1);
    await figures.get('b:1', async () => 1);
    await tick();
    let arrive: (value: number) => void = () => undefined;
    await figures.get('a:1', () => new Promise((ok) => (arrive = ok)));
    figures.forget('a:');
    expect(await figures.get('a:1', async () => 3)).toBe(3);
    arrive(2);
    await tick();
    expect(await figures.get('a:1', async () => 4)).toBe(3);
    expect(await figures.get('b:1', async () => 4)).toBe(1);
  });

  test('a count that fails leaves the old ones, and the next asks again', async () => {
    const figures = new SlowFigures<number>(0);
    await figures.get('a', async () => 1);
    await tick();
    expect(await figures.get('a', () => Promise.reject(new Error('away')))).toBe(1);
    await tick();
    expect(await figures.get('a', async () => 2)).toBe(1);
    await tick();
    expect(await figures.get('a', async () => 3)).toBe(2);
    await expect(figures.get('b', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await figures.get('b', async () => 5)).toBe(5);
  });
});
