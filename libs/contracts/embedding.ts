import { z } from 'zod';

const local = /^(?:[a-z0-9-]+\.)*localhost$|^127\.0\.0\.1$|^\[::1\]$/;

/** No host name that could mean several, or anything else in a policy. */
const one = /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])$/;

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  return origin === text && one.test(hostname) && (protocol === 'https:' || (protocol === 'http:' && local.test(hostname)));
}

/** Scheme, host and port of a site, as browsers write it, such as `https://shop.example.com`; http on the own machine alone. */
export const SiteOrigin = z
  .string()
  .overwrite((text) => text.trim().toLowerCase().replace(/\/$/, ''))
  .max(300)
  .refine(isOrigin, { error: 'must be an address such as https://shop.example.com, without a path' });

/** Where and how the community may be shown on other sites. */
export const EmbeddingSettings = z
  .object({
    /** Sites whose pages may hold the community in a frame; none by default. */
    origins: z.array(SiteOrigin).max(50).overwrite((origins) => [...new Set(origins)]).default([]),
  })
  .prefault({});
