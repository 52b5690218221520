import { basename, resolve } from 'node:path';

/** Where a dump comes from. */
export interface Site {
  /** Names the import and its members: `stackexchange:quantumcomputing`. */
  source: string;
  /** Addresses of the site in texts; empty where it is not known. */
  hosts: string[];
  /** For a space that is made for it. */
  name: string;
  slug: string;
}

const stackExchange = /^(.+?)\.stackexchange(?:\.com)?$/;
const domain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** The site of a dump, by the name of its folder or by the host name that is given. */
export function siteOf(folder: string, givenHost?: string): Site {
  const given = (givenHost ?? basename(resolve(folder))).toLowerCase().replace(/^https?:\/\//, '').replace(/[/:].*$/, '');
  const short = stackExchange.exec(given)?.[1] ?? (domain.test(given) ? given.replace(/\.[a-z]+$/, '') : given);
  const slug = short.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'import';
  return { source: `stackexchange:${stackExchange.test(given) || domain.test(given) ? short : slug}`, hosts: hostsOf(given), name: nameOf(slug), slug };
}

function hostsOf(given: string): string[] {
  const site = stackExchange.exec(given)?.[1];
  if (site === undefined) return domain.test(given) ? [given] : [];
  const host = `${site}.stackexchange.com`;
  // Metas of sites have changed the order of their names.
  const [parent, meta] = site.endsWith('.meta') ? [site.slice(0, -5), true] : [site, false];
  return meta ? [host, `meta.${parent}.stackexchange.com`] : [host];
}

function nameOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
