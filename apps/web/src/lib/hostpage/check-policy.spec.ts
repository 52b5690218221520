import { describe, expect, it } from '@jest/globals';
import { checkHeaders } from './check-policy';
import { readHeaders } from './read-policy';
import { matchesAddress } from './source-match';

const forum = 'https://forum.example.com';
/** All that is wrong, in short: what, of which directive, and how the line has to read. */
const wrong = (text: string) => checkHeaders(text, forum).findings.filter(({ kind }) => kind !== 'note').map(({ name, kind, about, line }) => [kind, name, about, line].filter(Boolean).join(' | '));
const notes = (text: string) => checkHeaders(text, forum).findings.filter(({ kind }) => kind === 'note').map(({ name, about }) => `${name} ${about}`);

describe('what of a page’s policy keeps the community off it', () => {
  it.each([
    ['nothing, where none is given', '', []],
    ['nothing, where neither scripts nor frames are spoken of', "style-src 'none'; img-src 'none'; connect-src 'none'; frame-ancestors 'none'", []],
    ['nothing, where both are listed', `script-src 'self' ${forum}; frame-src ${forum}; style-src 'self'; default-src 'none'`, []],
    ['nothing, where everything over https may come', "default-src https: 'self'", []],
    ['nothing, where everything may come', 'script-src *; frame-src *', []],
    ['nothing, where its domain may come', 'default-src *.example.com', []],
    ['the script', `script-src 'self' https://cdn.example.net; frame-src ${forum}`, [`blocked | script | script-src | script-src 'self' https://cdn.example.net ${forum}`]],
    ['the frame', `script-src ${forum}; frame-src 'self'`, [`blocked | frame | frame-src | frame-src 'self' ${forum}`]],
    [
      'both by one fall-back, each with a line of its own that keeps what was let through',
      "default-src 'self' https://cdn.example.net",
      [`blocked | script | default-src | script-src 'self' https://cdn.example.net ${forum}`, `blocked | frame | default-src | frame-src 'self' https://cdn.example.net ${forum}`],
    ],
    ['the frame by child-src, which decides before default-src', `script-src ${forum}; child-src 'none'; default-src https:`, [`blocked | frame | child-src | child-src ${forum}`]],
    ['not the frame by child-src, which frame-src stands above', `script-src ${forum}; frame-src ${forum}; child-src 'none'`, []],
    ['the script by script-src-elem, which stands above script-src', `script-src ${forum}; script-src-elem 'self'; frame-src ${forum}`, [`blocked | script | script-src-elem | script-src-elem 'self' ${forum}`]],
    ["the frame by 'none', which goes when something else comes", `script-src ${forum}; frame-src 'NONE'`, [`blocked | frame | frame-src | frame-src ${forum}`]],
    ['a list that is empty, which means none', `script-src ${forum}; frame-src`, [`blocked | frame | frame-src | frame-src ${forum}`]],
    ["the script by 'strict-dynamic', though its host is listed", `script-src 'strict-dynamic' 'nonce-r4nd0m' ${forum} https:; frame-src ${forum}`, [`blocked | strict | script-src | <script async nonce="…" src="${forum}/embed/v1/loader.js"></script>`]],
    ['the script by a nonce alone', `script-src 'nonce-r4nd0m'; frame-src ${forum}`, [`blocked | script | script-src | script-src 'nonce-r4nd0m' ${forum}`]],
    ['the script by a hash alone', `script-src 'sha256-abc='; frame-src ${forum}`, [`blocked | script | script-src | script-src 'sha256-abc=' ${forum}`]],
    ['the parts, where only the loader’s own path is listed', `script-src ${forum}/embed/v1/loader.js; frame-src ${forum}`, [`blocked | parts | script-src | script-src ${forum}/embed/v1/loader.js ${forum}`]],
    ['nothing, where the folder of both is listed', `script-src ${forum}/embed/; frame-src ${forum}/`, []],
    ['the script by the second of two policies in one header', `default-src https:, script-src 'self'`, [`blocked | script | script-src | script-src 'self' ${forum}`]],
    ['the script by the first of a directive that stands twice', `script-src 'self'; script-src ${forum}; frame-src ${forum}`, [`blocked | script | script-src | script-src 'self' ${forum}`]],
    ['the frame by what the page’s sandbox takes', `sandbox allow-scripts allow-forms`, ['blocked | sandbox | sandbox | sandbox allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox']],
    ['nothing by a sandbox that gives all it needs', 'sandbox allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox', []],
    ['the frame by an embedder policy', 'Cross-Origin-Embedder-Policy: require-corp; report-to="coep"', ['blocked | embedder | require-corp']],
    ['nothing, but reports it', "Content-Security-Policy-Report-Only: script-src 'self'", [`reported | script | script-src | script-src 'self' ${forum}`]],
    ['nothing by a sandbox that is report-only or in a meta', "Content-Security-Policy-Report-Only: sandbox\n<meta http-equiv='Content-Security-Policy' content='sandbox'>", []],
  ])('is %s', (_what, text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });
});

describe('what is good to know', () => {
  it.each([
    ['a page that takes no script in itself', `script-src 'self' ${forum}; frame-src ${forum}`, ['inline script-src']],
    ['a page that does', `script-src 'unsafe-inline' ${forum}; frame-src ${forum}`, []],
    ['a nonce, beside which unsafe-inline counts for nothing', `script-src 'unsafe-inline' 'nonce-a' ${forum}; frame-src ${forum}`, ['inline script-src']],
    ['a page that fetches from itself alone, where counts, votes and answers would be fetched', `connect-src 'self'; script-src 'unsafe-inline' *; frame-src *`, ['fetch connect-src']],
    ['one that does by its fall-back', `script-src ${forum}; frame-src ${forum}; default-src 'none'`, ['inline script-src', 'fetch default-src']],
    ['one that fetches them', `connect-src ${forum}`, []],
    ['a directive that stands twice, once', `frame-src ${forum}; frame-src *; frame-src 'none'`, ['repeated frame-src']],
    ['a directive that no browser knows', `frames-src ${forum}`, ['unknown frames-src']],
    ['a word without its quotes', `frame-src self ${forum}`, ['unquoted self']],
    ['a page that cuts its windows off', 'Cross-Origin-Opener-Policy: same-origin', ['opener same-origin']],
    ['a page that does not', 'Cross-Origin-Opener-Policy: same-origin-allow-popups', []],
  ])('is told of %s', (_what, text, expected) => {
    expect(notes(text)).toEqual(expected);
  });
});

describe('what is pasted', () => {
  const directivesOf = (text: string) => readHeaders(text).policies.map(({ isReportOnly, isMeta, directives }) => [isReportOnly, isMeta, Object.fromEntries(directives)]);

  it.each([
    ['a bare policy over several lines', "default-src 'self';\n  SCRIPT-SRC https://a.example ;\n", [[false, false, { 'default-src': ["'self'"], 'script-src': ['https://a.example'] }]]],
    ['a header among others', 'HTTP/2 200\nserver: nginx\ncontent-security-policy: frame-src a.example\nset-cookie: a=b; path=/', [[false, false, { 'frame-src': ['a.example'] }]]],
    ['a header that goes on below its name', 'Content-Security-Policy: frame-src a.example;\n  script-src b.example', [[false, false, { 'frame-src': ['a.example'], 'script-src': ['b.example'] }]]],
    ['two headers, one of which only reports', 'Content-Security-Policy: img-src *\nContent-Security-Policy-Report-Only: img-src a.example', [[false, false, { 'img-src': ['*'] }], [true, false, { 'img-src': ['a.example'] }]]],
    ['a meta element', `<meta content="script-src 'self' &#39;nonce-a&#39;" http-equiv="Content-Security-Policy">`, [[false, true, { 'script-src': ["'self'", "'nonce-a'"] }]]],
    ['schemes that look like names of headers', 'img-src\ndata: https:', [[false, false, { 'img-src': ['data:', 'https:'] }]]],
    ['nothing but other headers', 'Cross-Origin-Opener-Policy: same-origin', []],
    ['nothing', ' \n ; , ;', []],
  ])('is read: %s', (_what, text, expected) => {
    expect(directivesOf(text)).toEqual(expected);
  });
});

describe('an expression of a list', () => {
  const address = `${forum}/embed/v1/loader.js`;
  it.each([
    ['*', true],
    ['https:', true],
    ['http:', true],
    ['data:', false],
    ['forum.example.com', true],
    ['FORUM.example.com', true],
    ['http://forum.example.com', true],
    ['wss://forum.example.com', false],
    ['https://forum.example.com:443', true],
    ['http://forum.example.com:80', true],
    ['https://forum.example.com:8443', false],
    ['https://forum.example.com:*', true],
    ['*.example.com', true],
    ['*.forum.example.com', false],
    ['example.com', false],
    ['notforum.example.com', false],
    ['forum.example.com.evil.example', false],
    ['https://forum.example.com/', true],
    ['https://forum.example.com/embed/', true],
    ['https://forum.example.com/embed', false],
    ['https://forum.example.com/embed/v1/loader.js', true],
    ["'self'", false],
    ["'unsafe-inline'", false],
    ["'nonce-abc'", false],
    ['(nonsense)', false],
  ])('%s fits the loader: %s', (expression, fits) => {
    expect(matchesAddress(expression, new URL(address))).toBe(fits);
  });

  it('without a port does not stand for other ports', () => {
    expect([matchesAddress('localhost', new URL('http://localhost:3000/')), matchesAddress('localhost:3000', new URL('http://localhost:3000/'))]).toEqual([false, true]);
  });
});
