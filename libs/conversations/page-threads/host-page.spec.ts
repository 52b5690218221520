import { describe, expect, it } from '@jest/globals';
import { pageAddress, topicTitle } from './host-page.js';

const origins = ['https://docs.example.com', 'http://docs.localhost:8080'];

describe('the address of a page', () => {
  it.each([
    ['https://docs.example.com/install', 'https://docs.example.com/install'],
    ['https://docs.example.com/install?page=2#step-3', 'https://docs.example.com/install?page=2'],
    ['https://somebody:secret@docs.example.com/', 'https://docs.example.com/'],
    ['http://docs.localhost:8080/a', 'http://docs.localhost:8080/a'],
  ])('%s is kept as %s', (given, kept) => expect(pageAddress(given, origins)).toBe(kept));

  it.each([
    'https://evil.example/install',
    'https://docs.example.com.evil.example/',
    'https://docs.example.com@evil.example/',
    'https://docs.example.com:8443/',
    'http://docs.example.com/',
    'javascript:alert(1)//https://docs.example.com',
    '//docs.example.com/',
    '/install',
    'null',
  ])('%s is on none of the sites', (given) => expect(pageAddress(given, origins)).toBeUndefined());
});

describe('a topic’s title for a page', () => {
  const limits = { titleMin: 8, titleMax: 50 };
  it.each([
    ['its own', { title: ' Install  on Linux ', address: 'https://docs.example.com/' }, 'Install on Linux'],
    ['with the site’s name where it is too short', { title: 'FAQ', address: 'https://docs.example.com/faq' }, 'FAQ · docs.example.com'],
    ['with the key where the site is not known', { title: 'FAQ', address: null }, 'FAQ · doc:/faq'],
    ['with all of them where they are that short', { title: 'F', address: 'https://a.b/' }, 'F · a.b · doc:/faq'],
    ['the site’s and the key where there is none', { title: '\u202e ', address: 'https://a.b/' }, 'a.b · doc:/faq'],
    ['cut where it is too long', { title: 'x'.repeat(60), address: null }, `${'x'.repeat(49)}…`],
  ])('%s', (_what, page, title) => expect(topicTitle({ key: 'doc:/faq', ...page }, limits)).toBe(title));
});
