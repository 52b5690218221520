import { describe, expect, it } from '@jest/globals';
import { ReadingClock } from './reading-clock';

/** Lets seconds pass while the tab is visible and the reader moves. */
function pass(clock: ReadingClock, from: number, seconds: number, visible = true): number {
  for (let second = 1; second <= seconds; second += 1) {
    clock.stir((from + second) * 1_000);
    clock.tick((from + second) * 1_000, visible);
  }
  return from + seconds;
}

describe('ReadingClock', () => {
  it('counts a post while it is in sight', () => {
    const clock = new ReadingClock(0);
    clock.set('a', true);
    const now = pass(clock, 0, 5);
    clock.set('a', false);
    pass(clock, now, 5);
    expect(clock.take()).toEqual([{ id: 'a', seconds: 5 }]);
    expect(clock.take()).toEqual([]);
  });

  it('shares the time among posts that are in sight together, and keeps what is less than a second', () => {
    const clock = new ReadingClock(0);
    clock.set('a', true);
    clock.set('b', true);
    const now = pass(clock, 0, 5);
    expect(clock.take()).toEqual([
      { id: 'a', seconds: 2 },
      { id: 'b', seconds: 2 },
    ]);
    pass(clock, now, 1);
    expect(clock.take()).toEqual([
      { id: 'a', seconds: 1 },
      { id: 'b', seconds: 1 },
    ]);
  });

  it('stands still in a hidden tab', () => {
    const clock = new ReadingClock(0);
    clock.set('a', true);
    const now = pass(clock, 0, 5, false);
    expect(clock.take()).toEqual([]);
    pass(clock, now, 2);
    expect(clock.take()).toEqual([{ id: 'a', seconds: 2 }]);
  });

  it('stands still when nobody has moved for a minute', () => {
    const clock = new ReadingClock(0);
    clock.set('a', true);
    for (let second = 1; second <= 600; second += 1) clock.tick(second * 1_000, true);
    expect(clock.take()).toEqual([{ id: 'a', seconds: 60 }]);
  });

  it('counts the time of a machine that is too busy to tick every second', () => {
    const clock = new ReadingClock(0);
    clock.set('a', true);
    for (let tick = 1; tick <= 12; tick += 1) {
      clock.stir(tick * 3_100);
      clock.tick(tick * 3_100, true);
    }
    expect(clock.take()).toEqual([{ id: 'a', seconds: 37 }]);
  });

  it('does not count the sleep of a device', () => {
    const clock = new ReadingClock(0);
    clock.set('a', true);
    const now = pass(clock, 0, 2);
    clock.tick((now + 3_600) * 1_000, true);
    expect(clock.take()).toEqual([{ id: 'a', seconds: 2 }]);
  });
});
