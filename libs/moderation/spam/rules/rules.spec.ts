import { describe, expect, test } from '@jest/globals';
import { SpamSettings } from '#contracts';
import { findingsOf, linkedHosts, sharedForSame, sketchOf, type Facts } from './index.js';

const settings = SpamSettings.parse({ hosts: ['pills.example'] });
const quiet: Facts = {
  text: 'My router hums at night, and only on the second floor.',
  links: [],
  level: 0,
  isFirst: true,
  secondsSinceSignUp: 600,
  bio: null,
  emailDomain: 'northwind.example',
  sameText: { otherAccounts: 0, ownPosts: 0 },
  markedHosts: new Map(),
  arrival: { accountsFromAddress: 1, isTrapped: false, seconds: 20, isForm: true },
  form: { seconds: 40, isTrapped: false },
  cleared: { text: false, account: false },
};
const twice = ['casino.example', 'casino.example'];

/** Each rule at its limit and just below. */
const cases: [string, Partial<Facts>, object[]][] = [
  ['an ordinary first post', {}, []],
  ['two links to one host', { links: twice }, []],
  ['three links to one host', { links: [...twice, 'casino.example'] }, [{ rule: 'links-to-host', host: 'casino.example', count: 3 }]],
  ['three links to three hosts', { links: ['a.example', 'b.example', 'c.example'] }, []],
  ['a text that one other account posted', { sameText: { otherAccounts: 1, ownPosts: 0 } }, []],
  ['a text that two other accounts posted', { sameText: { otherAccounts: 2, ownPosts: 0 } }, [{ rule: 'same-text', accounts: 2 }]],
  ['a text posted twice', { sameText: { otherAccounts: 0, ownPosts: 1 } }, []],
  ['a text posted three times', { sameText: { otherAccounts: 0, ownPosts: 2 } }, [{ rule: 'same-text-again', count: 3 }]],
  ['a phrase seven times', { text: 'buy it now, '.repeat(7) }, []],
  ['a phrase eight times', { text: 'buy it now, '.repeat(8) }, [{ rule: 'repetition', phrase: 'buy it now', count: 8 }]],
  ['a phrase eight times in a long text', { text: Array.from({ length: 8 }, (_, at) => `the standard basis of part ${at} is what we look at, with q${at} and r${at} as s${at}`).join(' ') }, []],
  ['a list of links', { text: 'https://docs.example/wiki/a '.repeat(12) }, []],
  ['a log that repeats itself', { text: `It says:\n\`\`\`\n${'link is down\n'.repeat(30)}\`\`\`\nWhy?` }, []],
  ['an indented log that repeats itself', { text: `It says:\n\n${'    link is down\n'.repeat(30)}\nWhy?` }, []],
  ['a log whose fence is never closed', { text: `\`\`\`\n${'link is down\n'.repeat(30)}` }, []],
  ['numbers that repeat themselves', { text: '1 0 1 '.repeat(40) }, []],
  ['a host that spam linked to', { links: ['casino.example'], markedHosts: new Map([['casino.example', 2]]) }, [{ rule: 'spam-host', host: 'casino.example', accounts: 2 }]],
  ['a host on the list', { links: ['pills.example'] }, [{ rule: 'listed-host', host: 'pills.example' }]],
  ['a host below one on the list', { links: ['www2.pills.example'] }, [{ rule: 'listed-host', host: 'www2.pills.example' }]],
  ['a host that ends like one on the list', { links: ['notpills.example'] }, []],
  ['two accounts from one address', { arrival: { ...quiet.arrival, accountsFromAddress: 2 } }, []],
  ['four accounts from one address', { arrival: { ...quiet.arrival, accountsFromAddress: 4 } }, [{ rule: 'shared-address', count: 4 }]],
  ['a throw-away address', { emailDomain: 'mailinator.com' }, [{ rule: 'mail-domain', domain: 'mailinator.com' }]],
  ['a well known domain', { emailDomain: 'gmail.com' }, []],
  ['a letter missing', { emailDomain: 'gmal.com' }, [{ rule: 'mail-look-alike', domain: 'gmal.com', like: 'gmail.com' }]],
  ['two letters swapped', { emailDomain: 'gmial.com' }, [{ rule: 'mail-look-alike', domain: 'gmial.com', like: 'gmail.com' }]],
  ['a digit for a letter', { emailDomain: '0utl00k.com' }, [{ rule: 'mail-look-alike', domain: '0utl00k.com', like: 'outlook.com' }]],
  ['two letters for one', { emailDomain: 'hotrnail.com' }, [{ rule: 'mail-look-alike', domain: 'hotrnail.com', like: 'hotmail.com' }]],
  ['the same name in another country', { emailDomain: 'outlook.fr' }, []],
  ['another first letter', { emailDomain: 'ymail.com' }, []],
  ['a first letter missing', { emailDomain: 'mail.com' }, []],
  ['a description with a link', { bio: 'I sell pills: https://pharma.example/x' }, [{ rule: 'bio-link', host: 'pharma.example' }]],
  ['a description without one', { bio: 'I repair radios.' }, []],
  ['a first post with a link after 59 seconds', { links: ['a.example'], secondsSinceSignUp: 59.7 }, [{ rule: 'first-link', seconds: 59 }]],
  ['a first post with a link after a minute', { links: ['a.example'], secondsSinceSignUp: 60 }, []],
  ['a second post with a link', { links: ['a.example'], secondsSinceSignUp: 10, isFirst: false }, []],
  ['a first post sent after 1.24 seconds', { form: { seconds: 1.24, isTrapped: false } }, [{ rule: 'typed-fast', seconds: 1.2 }]],
  ['a first post sent after three seconds', { form: { seconds: 3, isTrapped: false } }, []],
  ['a first post whose form was never opened', { form: { seconds: null, isTrapped: false } }, [{ rule: 'typed-fast', seconds: null }]],
  ['a second post sent at once', { form: { seconds: 1, isTrapped: false }, isFirst: false }, []],
  ['a post by the API', { form: null }, []],
  ['a sign-up within a second', { arrival: { ...quiet.arrival, seconds: 0.8 } }, [{ rule: 'sign-up-fast', seconds: 0.8 }]],
  ['a sign-up by the API', { arrival: { ...quiet.arrival, seconds: null, isForm: false } }, []],
  ['a field that nobody sees', { form: { seconds: 9, isTrapped: true } }, [{ rule: 'trap', form: 'post' }]],
  ['such a field at sign-up', { arrival: { ...quiet.arrival, isTrapped: true } }, [{ rule: 'trap', form: 'sign-up' }]],
];

describe('what a new member posts', () => {
  test.each(cases)('%s', (_name, changes, found) => {
    expect(findingsOf({ ...quiet, ...changes }, settings)).toEqual(found);
  });

  test('is held for all that is found, each named', () => {
    const found = findingsOf({ ...quiet, links: [...twice, 'casino.example'], form: { seconds: 1.2, isTrapped: false }, arrival: { ...quiet.arrival, accountsFromAddress: 4 } }, settings);
    expect(found.map(({ rule }) => rule)).toEqual(['links-to-host', 'typed-fast', 'shared-address']);
  });

  test('is not held again for a text that a moderator let stand', () => {
    for (const [, changes] of cases) expect(findingsOf({ ...quiet, ...changes, cleared: { text: true, account: true } }, settings)).toEqual([]);
  });

  test('nor for an account whose post a moderator let stand, but for what it writes now', () => {
    const byAccount = ['shared-address', 'mail-domain', 'mail-look-alike', 'bio-link', 'sign-up-fast', 'trap'];
    for (const [, changes, found] of cases) {
      const left = (found as { rule: string }[]).filter(({ rule }) => !byAccount.includes(rule));
      expect(findingsOf({ ...quiet, ...changes, cleared: { text: false, account: true } }, settings)).toEqual(left);
    }
  });

  test('a member at level 1 is asked for the text of others alone', () => {
    for (const [, changes, found] of cases) {
      expect(findingsOf({ ...quiet, ...changes, level: 1 }, settings)).toEqual((found as { rule: string }[]).filter(({ rule }) => rule === 'same-text'));
    }
  });

  test('each rule can be turned off', () => {
    const off = SpamSettings.parse({ linksToHost: 0, sameTextAccounts: 0, sameTextPosts: 0, repeats: 0, spamHostDays: 0, accountsPerAddress: 0, mailDomains: [], knownMailDomains: [], bioLinks: false, firstLinkSeconds: 0, typedSeconds: 0 });
    for (const [, changes, found] of cases) expect(findingsOf({ ...quiet, ...changes }, off)).toEqual((found as { rule: string }[]).filter(({ rule }) => rule === 'trap'));
  });
});

test.each([
  ['https://www.casino.example/a?b and http://casino.example:8080', ['casino.example', 'casino.example']],
  ['[win](https://Casino.Example.)', ['casino.example']],
  ['www.casino.example, now', ['casino.example']],
  ['https://user:secret@casino.example/', ['casino.example']],
  ['<https://casino.example>', ['casino.example']],
  ['http://localhost:3000 and wwwhat.ever', []],
  ['a\uff57\uff57\uff57.b', []],
])('%s links to %j', (text, hosts) => {
  expect(linkedHosts(text)).toEqual(hosts);
});

describe('the same text', () => {
  const text = 'Our silencer makes every router of yours quiet within one night: order it from our shop today and sleep well again';
  const shared = (one: string, other: string): boolean => sketchOf(one).filter((number) => sketchOf(other).includes(number)).length >= sharedForSame(sketchOf(one));

  test.each([
    ['word for word', text, true],
    ['in capitals, with other marks', `**${text.toUpperCase()}!!!**`, true],
    ['with an address behind it', `${text} https://a7.example/31`, true],
    ['with another last word', text.replace('again', 'soon'), true],
    ['another text', 'The firmware of my router was updated last night, and since then the second floor has had no network at all', false],
  ])('%s', (_name, other, same) => {
    expect(shared(text, other)).toBe(same);
  });

  test('is not asked for where a text is short', () => {
    expect(sketchOf('Thank you very much!')).toEqual([]);
  });
});
