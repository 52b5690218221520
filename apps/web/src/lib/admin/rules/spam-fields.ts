import type { SpamSettings } from '#contracts';

type Names<Value> = { [Name in keyof SpamSettings]: SpamSettings[Name] extends Value ? Name : never }[keyof SpamSettings];

/** The numbers of the rules against spam, within the bounds of the contract; 0 turns a rule off. */
export const spamNumbers: readonly { name: Names<number>; max: number }[] = [
  { name: 'linksToHost', max: 100 },
  { name: 'sameTextAccounts', max: 100 },
  { name: 'sameTextPosts', max: 100 },
  { name: 'repeats', max: 1_000 },
  { name: 'spamHostDays', max: 365 },
  { name: 'accountsPerAddress', max: 1_000 },
  { name: 'firstLinkSeconds', max: 3_600 },
  { name: 'typedSeconds', max: 60 },
];
export const spamLists: readonly Names<string[]>[] = ['hosts', 'trustedHosts', 'mailDomains', 'knownMailDomains'];
