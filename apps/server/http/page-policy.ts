import { createHash } from 'node:crypto';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A page and its content security policy with hashes of its inline scripts and styles in place of their nonce, so that
 * the same page may be shown to many; undefined for a page without one. Only elements that carry the nonce count: nobody
 * who writes into a page knows it.
 */
export function hashesForNonce(policy: string, html: string): { policy: string; html: string } | undefined {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (!nonce) return undefined;
  const attribute = ` nonce="${nonce}"`;
  const hashes: Record<string, string[]> = { script: [], style: [] };
  for (const [, name = '', attributes, text = ''] of html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)) {
    if (attributes?.includes(attribute)) hashes[name]?.push(hashOf(text));
  }
  const hashed = policy.split(';').map((directive) => {
    const name = /^\s*(script|style)-src\b/.exec(directive)?.[1];
    return name ? directive.replace(`'nonce-${nonce}'`, hashes[name]?.join(' ') ?? '') : directive;
  });
  return { policy: hashed.join(';'), html: html.replaceAll(attribute, '') };
}
