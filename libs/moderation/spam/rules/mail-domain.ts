import type { SpamSettings } from '#contracts';
import type { Facts } from './facts.js';
import { isOfHosts } from './links.js';
import type { Finding } from './rule.js';

/** An address that is open for ten minutes. */
export function mailDomain({ emailDomain: domain }: Facts, { mailDomains }: SpamSettings): Finding<'mail-domain'>[] {
  return domain && isOfHosts(domain, mailDomains) ? [{ rule: 'mail-domain', domain }] : [];
}

/** A domain that one misreads for a well known one: one letter off, two swapped, or written with letters that look alike. */
export function mailLookAlike({ emailDomain: domain }: Facts, { knownMailDomains, mailDomains }: SpamSettings): Finding<'mail-look-alike'>[] {
  if (!domain || knownMailDomains.includes(domain) || isOfHosts(domain, mailDomains)) return [];
  const like = knownMailDomains.find((known) => looksLike(domain, known));
  return like ? [{ rule: 'mail-look-alike', domain, like }] : [];
}

/** Only the name is compared: `outlook.fr` is Outlook in France. */
function looksLike(domain: string, known: string): boolean {
  const [name, knownName] = [domain, known].map((host) => host.slice(0, host.lastIndexOf('.')));
  if (name === knownName || knownName!.length < 5) return false;
  return plain(name!) === plain(knownName!) || isOneOff(name!, knownName!);
}

function plain(name: string): string {
  return name.replace(/0/g, 'o').replace(/[1|]/g, 'l').replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/i/g, 'l').replace(/-/g, '');
}

function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  // Nobody misreads the first letter: mail.com, email.com and ymail.com are what they are.
  if (at === 0) return false;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  const isSwapped = rest.slice(0, 2) === [...otherRest.slice(0, 2)].reverse().join('') && rest.slice(2) === otherRest.slice(2);
  return isSwapped || rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1);
}
