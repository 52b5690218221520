import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright';
import { checkHeaders } from '../apps/web/src/lib/hostpage/check-policy.js';
import { openBrowser, openWindow } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, setUpOwner } from './support/people.js';

let hearth: Hearth;
let browser: Browser;
let shop: Server;
let origin = '';
let forum = '';

/** A page with these headers, and the lines that the documentation gives. */
beforeAll(async () => {
  hearth = await startHearth();
  forum = hearth.url.replace('localhost', 'forum.localhost');
  shop = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://shop.localhost').searchParams;
    for (const line of query.get('headers')?.split('\n') ?? []) response.appendHeader(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim());
    const nonce = query.get('nonce');
    const loader = `<script async ${nonce ? `nonce="${nonce}" ` : ''}src="${forum}/embed/v1/loader.js"></script>`;
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Shop</title>${loader}<hearth-launcher></hearth-launcher>`);
  });
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  origin = `http://shop.localhost:${(shop.address() as AddressInfo).port}`;
  const owner = await setUpOwner(hearth);
  done(await owner.api.patch('admin/community', { settings: { embedding: { origins: [origin] } } }));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  shop?.close();
  await hearth?.stop();
});

type Seen = 'nothing' | 'a button' | 'a panel' | 'the community';

/** How far the browser lets the community come onto a page with these headers. */
async function seen(headers: string, { nonce = '', expected = 'the community' as Seen } = {}): Promise<Seen> {
  const { page, context } = await openWindow(browser);
  try {
    const loader = page.waitForEvent('requestfinished', { predicate: (request) => request.url().endsWith('/loader.js'), timeout: 10_000 }).catch(() => null);
    await page.goto(`${origin}/?${new URLSearchParams({ headers, nonce })}`, { waitUntil: 'load' });
    const button = page.locator('hearth-launcher').getByRole('button');
    if ((await button.count()) === 0) {
      // What was refused never finishes; what was let through is there when it has.
      await page.waitForLoadState('networkidle');
      if ((await button.count()) === 0) return 'nothing';
    }
    await loader;
    await button.click();
    const outcome = page.locator('hearth-launcher').locator('iframe, .calm').first();
    await outcome.waitFor({ state: 'attached' });
    if ((await page.locator('iframe').count()) === 0) return 'a button';
    // Whichever comes first: the frame answers and names the panel, or the loader's own patience ends; a frame that is expected may be later than that.
    const came = await page.waitForFunction((isExpected) => {
      const panel = document.querySelector('hearth-launcher')!.shadowRoot!.querySelector('[role=dialog]');
      if (panel && panel.ariaLabel !== 'How can we help?') return 'the community' as const;
      return !isExpected && panel?.querySelector('.calm:not([hidden])') ? ('a panel' as const) : false;
    }, expected === 'the community');
    return (await came.jsonValue()) as 'the community' | 'a panel';
  } finally {
    await context.close();
  }
}

/** Written for a forum whose address is known later. */
const policies: [what: string, headers: string, seen: Seen][] = [
  ['lists both', "Content-Security-Policy: default-src 'none'; script-src FORUM; frame-src FORUM", 'the community'],
  ['speaks of neither', "Content-Security-Policy: style-src 'none'; img-src 'none'; connect-src 'none'", 'the community'],
  ['lists schemes', 'Content-Security-Policy: default-src http:', 'the community'],
  ['lists its own alone', "Content-Security-Policy: default-src 'self'", 'nothing'],
  ['lists the loader’s path alone', 'Content-Security-Policy: script-src FORUM/embed/v1/loader.js', 'a button'],
  ['lists the folder', 'Content-Security-Policy: script-src FORUM/embed/; frame-src FORUM', 'the community'],
  ['keeps frames out by child-src', "Content-Security-Policy: script-src FORUM; child-src 'none'", 'a panel'],
  ['keeps frames out by default-src', "Content-Security-Policy: default-src 'self'; script-src FORUM", 'a panel'],
  ['says script-src-elem above script-src', "Content-Security-Policy: script-src FORUM; script-src-elem 'self'", 'nothing'],
  ['has strict-dynamic beside the host', "Content-Security-Policy: script-src 'strict-dynamic' 'nonce-abc' FORUM", 'nothing'],
  ['only reports', "Content-Security-Policy-Report-Only: default-src 'none'", 'the community'],
  ['has a second one that refuses', "Content-Security-Policy: default-src http:\nContent-Security-Policy: frame-src 'self'", 'a panel'],
  ['says the same twice', "Content-Security-Policy: frame-src 'self'; frame-src FORUM", 'a panel'],
  ['is a sandbox without scripts', 'Content-Security-Policy: sandbox allow-same-origin', 'nothing'],
  ['demands embedder policies', 'Cross-Origin-Embedder-Policy: require-corp', 'a panel'],
  ['demands trusted types', "Content-Security-Policy: require-trusted-types-for 'script'", 'the community'],
];

test.each(policies)('of a page that %s, a browser and our check think the same', async (_what, written, expected) => {
  const headers = written.replaceAll('FORUM', forum);
  const isBlocked = checkHeaders(headers, forum).findings.some(({ kind }) => kind === 'blocked');
  expect([isBlocked, await seen(headers, { expected })]).toEqual([expected !== 'the community', expected]);
});

test.each(["default-src 'self'", "script-src 'none'; child-src 'self'", "script-src 'nonce-abc'; default-src 'none'"])('with the lines that the check gives, %s lets the community through', async (policy) => {
  const lines = checkHeaders(policy, forum).findings.filter(({ kind }) => kind === 'blocked').map(({ line }) => line!);
  const named = new Set(lines.map((line) => line.split(' ')[0]));
  const kept = policy.split('; ').filter((directive) => !named.has(directive.split(' ')[0]));
  expect(await seen(`Content-Security-Policy: ${[...kept, ...lines].join('; ')}`)).toBe('the community');
});

test('a nonce on the element is enough for all of it, also beside strict-dynamic', async () => {
  expect(await seen(`Content-Security-Policy: script-src 'nonce-abc' 'strict-dynamic'; frame-src ${forum}`, { nonce: 'abc' })).toBe('the community');
  expect(await seen(`Content-Security-Policy: script-src 'nonce-abc'; frame-src ${forum}`, { nonce: 'abc' })).toBe('the community');
});
