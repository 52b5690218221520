import { describe, expect, test } from '@jest/globals';
import { arabic } from './texts.ar.js';
import { english } from './texts.en.js';
import { french } from './texts.fr.js';
import type { MailName, MailTexts } from './texts.js';

const languages: Record<string, MailTexts> = { english, french, arabic };
const context = { community: 'Northwind', link: 'https://community.example.com/x?token=abc', lifetime: 'THE-LIFETIME' };
const withToken: MailName[] = ['verify-email', 'magic-link', 'magic-link-for-newcomer', 'reset-password'];
const names = Object.keys(english) as MailName[];

describe.each(Object.entries(languages))('mails in %s', (language, texts) => {
  test.each(names)('%s names the community and has its link on a line of its own', (name) => {
    const { subject, text } = texts[name](context);
    expect(subject).toContain('Northwind');
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text.split('\n')).toContain(context.link);
    expect(text.includes('THE-LIFETIME')).toBe(withToken.includes(name));
  });

  test.each(names)('%s is written in its own language', (name) => {
    const { subject, text } = texts[name](context);
    for (const [other, otherTexts] of Object.entries(languages).filter(([other]) => other !== language)) {
      expect({ other, same: otherTexts[name](context).subject === subject || otherTexts[name](context).text === text }).toEqual({ other, same: false });
    }
    expect(/\p{Script=Arabic}/u.test(text)).toBe(language === 'arabic');
  });
});
