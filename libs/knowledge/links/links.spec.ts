import { describe, expect, test } from '@jest/globals';
import { hostOf, targetOf } from './targets.js';

const site = 'https://help.example';
const id = '01890000-0000-7000-8000-000000000000';

describe('an address means', () => {
  test.each([
    ['/t/12/some-title#p-3', { kind: 'topic', number: 12 }],
    ['https://help.example/t/12', { kind: 'topic', number: 12 }],
    ['/k/manual/mesh#s-one', { kind: 'article', space: 'manual', slug: 'mesh', fragment: 's-one' }],
    ['/k/manual/%D9%85?language=ar', { kind: 'article', space: 'manual', slug: 'م', fragment: '' }],
    ['/k/manual/%zz', { kind: 'article', space: 'manual', slug: '%zz', fragment: '' }],
    ['#s-two', { kind: 'heading', fragment: 's-two' }],
    [`/p/${id}`, { kind: 'post', id }],
    ['/u/ines', { kind: 'member', handle: 'ines' }],
    [`/files/${id}.webp`, { kind: 'file', id }],
    [`/files/${id}.webp?v=2#detail`, { kind: 'file', id }],
    [`/files/${id}`, { kind: 'file', id }],
    ['/files/plan-of-the-roof.png', { kind: 'nothing' }],
    ['/files/logos/a.png', null],
    ['/about', null],
    ['/k/manual/mesh/history', null],
    ['https://elsewhere.example/t/12', null],
    ['//elsewhere.example/t/12', null],
    ['mailto:a@b.example', null],
  ])('%s', (href, target) => expect(targetOf(site, href)).toEqual(target));

  test('a host elsewhere', () => expect(['https://a.example/x', '/t/1', 'mailto:x@y.example', 'https://help.example/x', 'https://['].map((href) => hostOf(site, href))).toEqual(['a.example', null, null, null, null]));
});
