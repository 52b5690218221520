import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { holdInTab } from './one-tab';

type Locks = Pick<LockManager, 'request'>;
type Ask = (name: string, options: LockOptions, callback: (lock: object | null) => unknown) => Promise<unknown>;

const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
let browser: EventTarget;
let held: Set<string>;

const later = () => new Promise((ok) => setTimeout(ok));

/** A browser's locks, as far as they are used here. */
const ask: Ask = async (name, _, callback) => {
  await later();
  if (held.has(name)) return callback(null);
  held.add(name);
  await callback({});
  held.delete(name);
};
const use = (locks: Ask | undefined) => Object.defineProperty(globalThis, 'navigator', { value: { locks: locks && ({ request: locks } as Locks) }, configurable: true });
const settled = async () => {
  for (let turn = 0; turn < 3; turn++) await later();
};
async function event(type: string, persisted = true): Promise<void> {
  browser.dispatchEvent(Object.assign(new Event(type), { persisted }));
  await settled();
}

beforeEach(() => {
  held = new Set();
  browser = new EventTarget();
  use(ask);
  Object.assign(globalThis, { addEventListener: browser.addEventListener.bind(browser), removeEventListener: browser.removeEventListener.bind(browser) });
});
afterEach(() => {
  if (before) Object.defineProperty(globalThis, 'navigator', before);
  for (const name of ['addEventListener', 'removeEventListener']) Reflect.deleteProperty(globalThis, name);
});

describe('a name that one tab holds', () => {
  test('is free again once it is given back; who asks meanwhile hears of it', async () => {
    let taken = 0;
    const give = holdInTab('draft', () => (taken += 1));
    await settled();
    holdInTab('draft', () => (taken += 1))();
    await settled();
    expect(taken).toBe(0);
    const giveOther = holdInTab('draft', () => (taken += 1));
    await settled();
    expect([taken, held.has('draft')]).toEqual([1, true]);
    give();
    giveOther();
    await settled();
    expect(held.has('draft')).toBe(false);
  });

  test('is given back while the page is left, and taken again on the way back', async () => {
    let taken = 0;
    const give = holdInTab('draft', () => (taken += 1));
    await event('pagehide');
    expect(held.has('draft')).toBe(false);
    await event('pageshow', false);
    expect(held.has('draft')).toBe(false);
    await event('pageshow');
    expect(held.has('draft')).toBe(true);
    await event('pagehide');
    held.add('draft');
    await event('pageshow');
    expect(taken).toBe(1);
    give();
    held.clear();
    await event('pageshow');
    expect(held.has('draft')).toBe(false);
  });

  test('is nobody’s where a browser has no locks, or forbids them', async () => {
    for (const locks of [undefined, async () => Promise.reject(new DOMException('Denied', 'SecurityError'))]) {
      use(locks);
      let taken = false;
      holdInTab('draft', () => (taken = true))();
      await settled();
      expect(taken).toBe(false);
    }
  });
});
