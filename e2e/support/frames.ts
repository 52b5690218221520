import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import type { Frame, Page } from 'playwright';
import { axeViolations, scrollsSideways, type Person } from './browser.js';
import { password } from './people.js';
import { isTakenOver } from './taken-over.js';

/** The community's frame once its scripts run. */
export async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const frame = (await handle!.contentFrame())!;
  // A handle keeps its element, and what is around it, from ever being collected.
  await handle!.dispose();
  await frame.locator('.framebar').waitFor();
  await frame.waitForFunction(isTakenOver);
  return frame;
}

/** Whom the bar of a frame names. */
export const nameIn = (frame: Frame) => frame.locator('.framebar summary .sr').textContent({ timeout: 10_000 });

/** Signs in by the window that the bar of a frame opens, which is closed then. */
export async function signInByWindow(page: Page, frame: Frame, handle: string): Promise<void> {
  const opened = page.waitForEvent('popup');
  await frame.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  const popup = await opened;
  await popup.getByLabel(/E-mail/).fill(`${handle}@example.com`);
  await popup.getByLabel('Password', { exact: true }).fill(password);
  await popup.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  const go = popup.getByRole('main').getByRole('button', { name: 'Go on' });
  await go.waitFor();
  const closed = popup.waitForEvent('close');
  await go.click();
  await closed;
}

/** What the host's page has heard from the loader, in order. */
export const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: { event: string; detail?: unknown }[] }).heard);

/** Outside and inside the frame nothing is wrong for axe, and nothing was refused by a policy. */
export async function framesLookWell({ page, complaints }: Person, frame: Frame): Promise<void> {
  for (const part of [page, frame]) {
    expect(await axeViolations(part)).toEqual([]);
    expect(await scrollsSideways(part)).toBe(false);
  }
  expect(complaints()).toEqual([]);
}

export type CommunityToken = (person: { id: string; name: string; email: string; emailVerified: boolean }, key: { kid: string; secret: string }) => string;

/** The lines for Node that docs/identify.md has for people to copy. */
export async function documentedToken(): Promise<CommunityToken> {
  const lines = /```js\n([\s\S]*?)```/.exec(await readFile('docs/identify.md', 'utf8'))![1]!;
  const module = (await import(`data:text/javascript,${encodeURIComponent(lines)}`)) as { communityToken: CommunityToken };
  return module.communityToken;
}
