import type { SpamFinding, SpamSettings } from '#contracts';
import { bioLink } from './bio-link.js';
import type { Facts } from './facts.js';
import { firstLink } from './first-link.js';
import { signUpFast, trap, typedFast } from './forms.js';
import { linksToHost } from './links-to-host.js';
import { mailDomain, mailLookAlike } from './mail-domain.js';
import { repetition } from './repetition.js';
import type { Rule } from './rule.js';
import { sameText, sameTextAgain } from './same-text.js';
import { sharedAddress } from './shared-address.js';
import { listedHost, spamHost } from './spam-host.js';

export type { Facts } from './facts.js';
export { isOfHosts, linkedHosts } from './links.js';
export { sharedForSame, sketchOf } from './sketch.js';

/** Rules about what is written, and about who writes it: a moderator who let an account's post stand has answered those. */
const ofText: readonly Rule[] = [linksToHost, sameTextAgain, repetition, spamHost, listedHost, firstLink, typedFast];
const ofAccount: readonly Rule[] = [sharedAddress, mailDomain, mailLookAlike, bioLink, signUpFast, trap];

/** Above level 0 a member is asked one thing only: whether others post the same. */
export function findingsOf(facts: Facts, settings: SpamSettings): SpamFinding[] {
  if (facts.cleared.text) return [];
  const rules = facts.level > 0 ? [sameText] : [sameText, ...ofText, ...(facts.cleared.account ? [] : ofAccount)];
  return rules.flatMap((rule) => rule(facts, settings));
}
