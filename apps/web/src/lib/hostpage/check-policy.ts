import { readHeaders, type PageHeaders, type Policy } from './read-policy.js';
import { matchesAddress } from './source-match.js';

/** What a page's headers mean for the community on it. */
export type FindingName =
  | 'script'
  | 'parts'
  | 'strict'
  | 'frame'
  | 'fetch'
  | 'sandbox'
  | 'embedder'
  | 'opener'
  | 'inline'
  | 'repeated'
  | 'unknown'
  | 'unquoted';

export interface Finding {
  name: FindingName;
  /** `blocked` keeps the community from working, `reported` would if the policy were not report-only, a `note` is good to know. */
  kind: 'blocked' | 'reported' | 'note';
  /** The directive, or the word, that it is about. */
  about: string;
  /** How that directive, or our element, has to read. */
  line?: string;
}

const loaderPath = '/embed/v1/loader.js';
/** The parts' folder is named by their content, so that none of its names can be listed. */
const partsPath = '/embed/0/parts.js';
/** What a frame of the community does: it runs, keeps its session, sends forms, and opens windows of its own. */
const framePowers = ['allow-scripts', 'allow-same-origin', 'allow-forms', 'allow-popups', 'allow-popups-to-escape-sandbox'];

/** Which directive decides is the first of these that is there (CSP3, 6.8.3). */
const scripts = ['script-src-elem', 'script-src', 'default-src'];
const frames = ['frame-src', 'child-src', 'default-src'];
const fetches = ['connect-src', 'default-src'];

const known = new Set([
  ...['default-src', 'script-src', 'script-src-elem', 'script-src-attr', 'style-src', 'style-src-elem', 'style-src-attr', 'img-src', 'font-src', 'connect-src', 'media-src'],
  ...['object-src', 'child-src', 'frame-src', 'worker-src', 'manifest-src', 'prefetch-src', 'fenced-frame-src', 'base-uri', 'form-action', 'frame-ancestors', 'navigate-to'],
  ...['report-uri', 'report-to', 'sandbox', 'upgrade-insecure-requests', 'block-all-mixed-content', 'require-trusted-types-for', 'trusted-types', 'require-sri-for', 'plugin-types', 'webrtc'],
]);
/** Words that mean something in quotes only: without them they are names of hosts. */
const quotedOnly = /^(?:self|none|unsafe-inline|unsafe-eval|unsafe-hashes|strict-dynamic|wasm-unsafe-eval|report-sample|nonce-.+|sha(?:256|384|512)-.+)$/i;

/** What has to change in a page's headers, as they were pasted, for the community at this address; nothing is fetched. */
export function checkHeaders(text: string, community: string): { headers: PageHeaders; findings: Finding[] } {
  const headers = readHeaders(text);
  const findings = headers.policies.flatMap((policy) => [...scriptFindings(policy, community), ...frameFindings(policy, community), ...fetchFindings(policy, community), ...sandboxFindings(policy), ...spelling(policy)]);
  if (/^(?:require-corp|credentialless)$/.test(headers.embedder)) findings.push({ name: 'embedder', kind: 'blocked', about: headers.embedder });
  if (/^(?:same-origin|noopener-allow-popups)$/.test(headers.opener)) findings.push({ name: 'opener', kind: 'note', about: headers.opener });
  return { headers, findings };
}

/** The directive that decides, with its list; undefined where none does, and all is let through. */
function deciding({ directives }: Policy, names: readonly string[]): { about: string; list: readonly string[] } | undefined {
  const about = names.find((name) => directives.has(name));
  return about ? { about, list: directives.get(about)! } : undefined;
}

const says = (list: readonly string[], word: string): boolean => list.some((expression) => expression.toLowerCase() === word);
const hasProof = (list: readonly string[]): boolean => list.some((expression) => /^'(?:nonce-|sha(?:256|384|512)-)/i.test(expression));
const letsThrough = (list: readonly string[], community: string, path: string): boolean => list.some((expression) => matchesAddress(expression, new URL(path, community)));
const severity = ({ isReportOnly }: Policy): 'blocked' | 'reported' => (isReportOnly ? 'reported' : 'blocked');

/** The directive as it has to be: one that only falls back on `default-src` gets a line of its own, which must keep what was let through by it. */
function lineWith({ about, list }: { about: string; list: readonly string[] }, own: string, source: string): string {
  const kept = list.filter((expression) => expression.toLowerCase() !== "'none'");
  return [about === 'default-src' ? own : about, ...kept, source].join(' ');
}

function scriptFindings(policy: Policy, community: string): Finding[] {
  const found = deciding(policy, scripts);
  if (!found) return [];
  const { about, list } = found;
  const findings: Finding[] = [];
  // Lists of hosts count for nothing beside it: a page says which scripts it trusts, and those may load others.
  if (says(list, "'strict-dynamic'")) findings.push({ name: 'strict', kind: severity(policy), about, line: `<script async nonce="…" src="${community}${loaderPath}"></script>` });
  else if (!letsThrough(list, community, loaderPath)) findings.push({ name: 'script', kind: severity(policy), about, line: lineWith(found, 'script-src', community) });
  else if (!letsThrough(list, community, partsPath)) findings.push({ name: 'parts', kind: severity(policy), about, line: lineWith(found, 'script-src', community) });
  const takesInline = says(list, "'unsafe-inline'") && !hasProof(list) && !says(list, "'strict-dynamic'");
  if (!takesInline) findings.push({ name: 'inline', kind: 'note', about });
  return findings;
}

function frameFindings(policy: Policy, community: string): Finding[] {
  const found = deciding(policy, frames);
  if (!found || letsThrough(found.list, community, '/')) return [];
  return [{ name: 'frame', kind: severity(policy), about: found.about, line: lineWith(found, 'frame-src', community) }];
}

/** Only the elements without a frame fetch, and few pages have one. */
function fetchFindings(policy: Policy, community: string): Finding[] {
  const found = deciding(policy, fetches);
  if (!found || letsThrough(found.list, community, '/api/v1/embed/counts')) return [];
  return [{ name: 'fetch', kind: 'note', about: found.about, line: lineWith(found, 'connect-src', community) }];
}

/** What a page's sandbox takes away is gone in all frames on it. It counts in enforced headers only. */
function sandboxFindings({ directives, isReportOnly, isMeta }: Policy): Finding[] {
  const powers = directives.get('sandbox');
  if (!powers || isReportOnly || isMeta) return [];
  const missing = framePowers.filter((power) => !says(powers, power));
  return missing.length === 0 ? [] : [{ name: 'sandbox', kind: 'blocked', about: 'sandbox', line: ['sandbox', ...powers, ...missing].join(' ') }];
}

function spelling({ directives, repeated }: Policy): Finding[] {
  const unquoted = [...scripts, ...frames].flatMap((name) => directives.get(name) ?? []).filter((expression) => quotedOnly.test(expression));
  return [
    ...[...new Set(repeated)].map((about): Finding => ({ name: 'repeated', kind: 'note', about })),
    ...[...directives.keys()].filter((name) => !known.has(name)).map((about): Finding => ({ name: 'unknown', kind: 'note', about })),
    ...[...new Set(unquoted)].map((about): Finding => ({ name: 'unquoted', kind: 'note', about })),
  ];
}
