/** One Content-Security-Policy of a page: what each directive lists. */
export interface Policy {
  /** It blocks nothing: the browser only tells of what it would have blocked. */
  isReportOnly: boolean;
  /** In a `<meta>`, where browsers take less than in a header. */
  isMeta: boolean;
  directives: ReadonlyMap<string, readonly string[]>;
  /** Directives that stand twice: browsers take the first of each. */
  repeated: readonly string[];
}

/** What somebody has pasted of a page's headers. */
export interface PageHeaders {
  policies: readonly Policy[];
  /** Its Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy, without parameters; empty where none is given. */
  opener: string;
  embedder: string;
}

type Where = Pick<Policy, 'isReportOnly' | 'isMeta'>;
const enforced: Where = { isReportOnly: false, isMeta: false };
const names: Record<string, Where> = { 'content-security-policy': enforced, 'content-security-policy-report-only': { ...enforced, isReportOnly: true } };
const headerLine = /^[ \t]*([a-z][a-z-]*)[ \t]*:[ \t]+(.*)$/i;
const metaTag = /<meta\b[^>]*\bhttp-equiv\s*=\s*["']?content-security-policy["']?[^>]*>/gi;
const metaContent = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/** Reads a bare policy, lines of headers (others among them are passed over), or `<meta>` elements. */
export function readHeaders(text: string): PageHeaders {
  const metas = [...text.matchAll(metaTag)].flatMap(([tag]) => policiesIn(contentOf(tag), { ...enforced, isMeta: true }));
  const headers = headersIn(text.replaceAll(metaTag, ''));
  const valuesOf = (name: string) => headers.filter((header) => header.name === name).map(({ value }) => value);
  const policies = Object.entries(names).flatMap(([name, where]) => valuesOf(name).flatMap((value) => policiesIn(value, where)));
  const isBare = headers.length === 0 && metas.length === 0;
  return { policies: isBare ? policiesIn(text, enforced) : [...policies, ...metas], opener: tokenOf(valuesOf('cross-origin-opener-policy')), embedder: tokenOf(valuesOf('cross-origin-embedder-policy')) };
}

/** A value may go on on the lines below its name. Text that names no header that counts here is none. */
function headersIn(text: string): { name: string; value: string }[] {
  const headers: { name: string; value: string }[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = headerLine.exec(line) ?? [];
    if (name) headers.push({ name: name.toLowerCase(), value: value! });
    else if (headers.length > 0) headers.at(-1)!.value += ` ${line}`;
  }
  return headers.some(({ name }) => name in names || name.startsWith('cross-origin-')) ? headers : [];
}

function contentOf(tag: string): string {
  const [, double, single] = metaContent.exec(tag) ?? [];
  return (double ?? single ?? '').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

const tokenOf = ([value = '']: string[]): string => value.split(';')[0]!.trim().toLowerCase();

/** One header may carry several policies, with commas between them: each of them counts (CSP3, 2.2.2). */
function policiesIn(value: string, where: Where): Policy[] {
  return value.split(',').flatMap((text) => {
    const policy = policyOf(text, where);
    return policy.directives.size > 0 ? [policy] : [];
  });
}

function policyOf(text: string, where: Where): Policy {
  const directives = new Map<string, string[]>();
  const repeated: string[] = [];
  for (const part of text.split(';')) {
    const [name, ...values] = part.trim().split(/\s+/);
    if (!name) continue;
    const key = name.toLowerCase();
    if (directives.has(key)) repeated.push(key);
    else directives.set(key, values);
  }
  return { ...where, directives, repeated };
}
