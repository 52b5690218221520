import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { takeHost, type FrameStart, type HeldFrame } from './take-host';

const start: FrameStart = { origins: ['https://shop.example.com'], locales: ['en', 'ar'], community: 'Northwind', member: null };
const parent = {};

interface Said {
  source?: unknown;
  origin?: string;
  data?: unknown;
  ports?: unknown[];
}

/** Runs it as the page does: as text, with nothing around it but a browser's globals. */
function run(name: string, keepsCookies = true) {
  const set: Record<string, string> = {};
  const dataset: Record<string, string> = {};
  let cookies = 'other=1';
  let reloads = 0;
  let hear: ((event: Said) => void) | undefined;
  const window: { name: string; hearthFrame?: HeldFrame } = { name };
  const document = {
    documentElement: { lang: 'en', dataset, style: { setProperty: (property: string, value: string) => (set[property] = value) } },
    get cookie() {
      return cookies;
    },
    set cookie(text: string) {
      if (keepsCookies) cookies += `; ${text.split(';')[0]}`;
    },
  };
  const globals = { window, parent, document, location: { reload: () => (reloads += 1) }, addEventListener: (_name: string, listener: typeof hear) => (hear = listener) };
  runInNewContext(`(${takeHost.toString()})(${JSON.stringify(start)})`, globals);
  const posted: unknown[] = [];
  const port = { postMessage: (message: unknown) => posted.push(JSON.parse(JSON.stringify(message))) };
  const say = (said: Said) => hear!({ source: parent, origin: 'https://shop.example.com', data: { hearth: 1, type: 'hello' }, ports: [port], ...said });
  return { set, dataset, reloads: () => reloads, cookies: () => cookies, held: window.hearthFrame!, posted, port, say };
}

const named = (theme: unknown): string => JSON.stringify({ hearth: 1, theme });

describe('the theme in a frame’s name', () => {
  it('is put on before the first paint', () => {
    const { set, dataset } = run(named({ hue: 168, chroma: 0.09, neutralHue: 150, radius: 14, font: 'serif', headingFont: 'mono', density: 'compact', scheme: 'dark' }));
    expect(set).toEqual({
      '--hearth-brand-hue': '168',
      '--hearth-brand-chroma': '0.09',
      '--hearth-neutral-hue': '150',
      '--hearth-radius': '14px',
      '--hearth-font': expect.stringContaining('Georgia'),
      '--hearth-font-heading': expect.stringContaining('Menlo'),
      '--hearth-density': '0.8',
    });
    expect(dataset).toEqual({ theme: 'dark' });
  });

  it.each([
    [17, '17px'],
    [9, '14px'],
    [40, '22px'],
  ])('has text as large as on the host’s page, within reason: %d', (fontSize, expected) => {
    expect(run(named({ fontSize })).set).toEqual({ 'font-size': expected });
  });

  it.each([
    ['a size of text as a text', { fontSize: '17px' }],
    ['a number as a text', { hue: '168' }],
    ['a number out of range', { hue: 361, chroma: 0.3, neutralHue: -1, radius: 25 }],
    ['no number', { hue: null, chroma: {}, radius: [6] }],
    ['a style', { font: 'x;background:url(//evil.example)', density: '9' }],
    ['a name of the language', { font: 'constructor', headingFont: '__proto__', density: 'toString' }],
    ['an unknown scheme', { scheme: 'auto' }],
    ['nothing', null],
    ['a text', 'dark'],
  ])('leaves the community’s own look where it says %s', (_what, theme) => {
    const { set, dataset } = run(named(theme));
    expect([set, dataset]).toEqual([{}, {}]);
  });

  it.each(['', 'hearth', '{', '[]', 'null', '{"theme":{"hue":168}}'])('is not taken from the name %p', (name) => {
    expect(run(name).set).toEqual({});
  });
});

describe('the host’s language', () => {
  it('is kept for this frame alone, and the page comes again in it, once', () => {
    const first = run(named({ locale: 'ar' }));
    expect([first.cookies(), first.reloads()]).toEqual(['other=1; hearth_locale=ar', 1]);
  });

  it.each([
    ['the page speaks it already', 'en', true],
    ['the community does not speak it', 'de', true],
    ['it is more than a name', 'ar; Path=/x', true],
    ['the browser keeps no cookie', 'ar', false],
  ])('changes nothing where %s', (_why, locale, keepsCookies) => {
    const { reloads } = run(named({ locale }), keepsCookies);
    expect(reloads()).toBe(0);
  });
});

describe('the host’s hello', () => {
  it('is answered over its port', () => {
    const { say, posted, held, port } = run('');
    say({});
    expect(posted).toEqual([{ type: 'ready', community: 'Northwind', member: null }]);
    expect(held.port).toBe(port);
  });

  it.each<[string, Said]>([
    ['from a site that is not named', { origin: 'https://shop.example.com.evil.example' }],
    ['from the same name without TLS', { origin: 'http://shop.example.com' }],
    ['from a document without an origin', { origin: 'null' }],
    ['from a window that is not the parent', { source: {} }],
    ['of another version', { data: { hearth: 2, type: 'hello' } }],
    ['of another kind', { data: { hearth: 1, type: 'token', token: 'x' } }],
    ['as a text', { data: 'hello' }],
    ['of nothing', { data: null }],
    ['without a port', { ports: [] }],
  ])('is not heard %s', (_what, said) => {
    const { say, posted, held } = run('');
    say(said);
    expect([posted, held.port]).toEqual([[], undefined]);
  });

  it('that comes again brings the port that counts', () => {
    const { say, held } = run('');
    say({});
    const taken: unknown[] = [];
    held.onPort = (port) => taken.push(port);
    const second = { postMessage: () => undefined };
    say({ ports: [second] });
    expect([held.port, taken]).toEqual([second, [second]]);
  });
});
