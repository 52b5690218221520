import { describe, expect, test } from '@jest/globals';
import type { Draft } from '#contracts';
import { isNewer, type LocalCopy } from './local-copy';

const at = (time: string) => `2026-03-02T${time}:00.000Z`;
const copy = (time: string): LocalCopy => ({ content: { body: 'The lamp is red.' }, at: Date.parse(at(time)) });
const draft = (time: string): Draft => ({ key: 'edit:x', content: {}, updatedAt: at(time) });

describe('what this browser kept', () => {
  test('counts where the server has nothing, or something older', () => {
    expect(isNewer(copy('10:00'), null)).toBe(true);
    expect(isNewer(copy('10:00'), draft('09:00'))).toBe(true);
    for (const time of ['10:00', '11:00']) expect(isNewer(copy('10:00'), draft(time))).toBe(false);
  });
});
