import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { isTakenOverIfEver } from './taken-over.js';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** So many milliseconds a page has for what it is to show: a machine that is shared stands still for seconds at times. */
const patience = 45_000;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.HEARTH_CHROMIUM ?? '/usr/bin/chromium', args: flags });
}

export interface Person {
  page: Page;
  context: BrowserContext;
  /** What the browser complained about since the last call: script errors, and what the page's policy refused. */
  complaints(): string[];
}

/** Somebody with a browser window of their own. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(patience);
  return openTab(context, options);
}

/** Another tab of the same browser. */
export async function openTab(context: BrowserContext, { javaScriptEnabled }: BrowserContextOptions = {}): Promise<Person> {
  const page = await context.newPage();
  await keepsNoForeignCookies(page);
  if (javaScriptEnabled !== false) waitsForScripts(page);
  let heard: string[] = [];
  saysWhereItStands(page);
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) heard.push(message.text());
  });
  return {
    page,
    context,
    complaints: () => {
      const said = heard;
      heard = [];
      return said;
    },
  };
}

/** As a private window does, which the headless shell has none of: another site's frame keeps no cookies on this page. */
async function keepsNoForeignCookies(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCookieControls', { enableThirdPartyCookieRestriction: true });
}

/** Has `goto` and `reload` come back when the page's scripts have taken it over, as a press before that does less; not where the caller names an earlier moment. */
function waitsForScripts(page: Page): void {
  const isLate = ({ waitUntil = 'networkidle' }: Parameters<Page['reload']>[0] = {}) => waitUntil === 'networkidle';
  const takenOver = () => page.waitForFunction(isTakenOverIfEver);
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (url, options) => {
    const answer = await goto(url, options);
    if (isLate(options)) await takenOver();
    return answer;
  };
  page.reload = async (options) => {
    const answer = await reload(options);
    if (isLate(options)) await takenOver();
    return answer;
  };
}

/** Has a page that never came say which one is there instead, what it warns of, and which forms wait for their answer. */
function saysWhereItStands(page: Page): void {
  const sent = new Set<string>();
  page.on('request', (request) => request.method() !== 'GET' && sent.add(`${request.method()} ${request.url()}`));
  for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'requestfinished', (request) => sent.delete(`${request.method()} ${request.url()}`));
  const waitForURL = page.waitForURL.bind(page);
  page.waitForURL = async (url, options) => {
    try {
      await waitForURL(url, options);
    } catch (error) {
      const warnings = await page.locator('[role=alert], :invalid:not(form, fieldset)').evaluateAll((elements) => elements.map((element) => element.textContent?.trim() || element.outerHTML)).catch(String);
      throw new Error(`${String(error)}\nThe page is ${page.url()}; it warns of ${JSON.stringify(warnings)}; not answered: ${[...sent].join(', ')}`, { cause: error });
    }
  };
}

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** A page or a frame, of whichever driver. */
export interface Evaluating {
  evaluate(script: string): Promise<unknown>;
  evaluate<Result>(script: () => Result | Promise<Result>): Promise<Result>;
}

let axeSource: string | undefined;

/** What axe finds wrong on the page, or in one of its frames, by WCAG 2.2 AA and its own best practices; empty when all is well. */
export async function axeViolations(page: Evaluating): Promise<string[]> {
  axeSource ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(context: unknown, options: object): Promise<{ violations: Violation[] }> } }).axe;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // What is in frames is looked at by itself; axe would send them messages that only its own could take.
    return (await axe.run(document, { iframes: false, resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } })).violations;
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`).join(' | ')}`);
}

/** True when the page can be scrolled sideways. */
export function scrollsSideways(page: Evaluating): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
}

/** What is wrong with the page that somebody looks at: for axe, for the browser, by width; empty when all is well. */
export async function faultsOf({ page, complaints }: Person): Promise<string[]> {
  return [...(await axeViolations(page)), ...complaints(), ...((await scrollsSideways(page)) ? ['sideways'] : [])];
}
