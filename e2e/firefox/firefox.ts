import { expect } from '@jest/globals';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { axeViolations, scrollsSideways, type Evaluating } from '../support/browser.js';
import { soon } from '../support/people.js';
import { isTakenOver } from '../support/taken-over.js';

/** What Firefox does with the cookies of a frame of another site, by its own numbers. */
export const cookies = {
  /** Total Cookie Protection, as it is installed: they are kept for the one site that holds the frame. */
  totalProtection: { 'network.cookie.cookieBehavior': 5 },
  /** The same, for those alone that ask for it by `Partitioned`. */
  partitionedOnly: { 'network.cookie.cookieBehavior': 5, 'network.cookie.cookieBehavior.optInPartitioning': true },
  /** "All cross-site cookies": none are kept, whatever they ask for. */
  none: { 'network.cookie.cookieBehavior': 1 },
} as const;

/** Firefox as people have it, with settings of its profile. */
export function openFirefox(settings: Record<string, unknown> = cookies.totalProtection): Promise<Browser> {
  return puppeteer.launch({ browser: 'firefox', timeout: 120_000, executablePath: process.env.HEARTH_FIREFOX ?? '/usr/bin/firefox', extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, ...settings } });
}

export interface Visitor {
  page: Page;
  /** What went wrong on the page since it was loaded: errors of scripts, and what a policy refused, here or in a frame. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

/** Somebody with cookies of their own. */
export async function openVisitor(browser: Browser, viewport = { width: 1280, height: 900 }): Promise<Visitor> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.setViewport(viewport);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.evaluateOnNewDocument(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => refused.push(`${violatedDirective} ${blockedURI}`));
  });
  const refusals = () => Promise.all(page.frames().map((frame) => frame.evaluate(() => (window as unknown as { refused: string[] }).refused)));
  return { page, complaints: async () => [...errors.splice(0), ...(await refusals()).flat()], close: () => context.close() };
}

/** Waits until something is seen inside one of our elements: asked at each picture, as the driver's other way overlooks what changes there. */
export async function within(page: Page, element: string, selector: string): Promise<ElementHandle> {
  return (await page.waitForSelector(`${element} >>> ${selector}`, { visible: true }))!;
}

/** The community's frame in an element of the page, once its scripts run. */
export async function frameIn(page: Page, element = 'hearth-launcher'): Promise<Frame> {
  const frame = (await (await within(page, element, 'iframe')).contentFrame())!;
  await frame.waitForSelector('.framebar');
  await frame.waitForFunction(isTakenOver, { polling: 100 });
  return frame;
}

export async function openPanel(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  await page.locator('hearth-launcher >>> .launch').click();
  return frameIn(page);
}

/** Something on the page by what it is and how it is called, as who hears the page would find it. */
export const called = (where: Page | Frame, role: string, name: string) => where.locator(`::-p-aria([name="${name}"][role="${role}"])`);

/** Waits until a text stands there. */
export async function reads(where: Page | Frame, text: string): Promise<void> {
  await where.waitForFunction((wanted) => document.body.innerText.includes(wanted), { polling: 100 }, text);
}

/** The window or tab that opens by what is done. */
export async function windowBy(page: Page, act: () => Promise<unknown>): Promise<Page> {
  const context = page.browserContext();
  const before = await context.pages();
  await act();
  const opened = (await soon(async () => (await context.pages()).find((each) => !before.includes(each)), (each) => each !== undefined))!;
  // It begins empty, and what is waited for there goes with that.
  await soon(() => opened.evaluate(() => location.href !== 'about:blank' && document.readyState === 'complete').catch(() => false), (isThere) => isThere);
  return opened;
}

/** Whom the bar of a frame names. */
export async function nameIn(frame: Frame): Promise<string> {
  await frame.waitForSelector('.framebar summary .sr');
  return frame.$eval('.framebar summary .sr', (label) => label.textContent ?? '');
}

/** Outside and inside the frame nothing is wrong for axe, and nothing was refused by a policy. */
export async function looksWell({ page, complaints }: Visitor, frame: Frame): Promise<void> {
  for (const part of [page, frame] as Evaluating[]) {
    expect(await axeViolations(part)).toEqual([]);
    expect(await scrollsSideways(part)).toBe(false);
  }
  expect(await complaints()).toEqual([]);
}
