import { describe, expect, it } from '@jest/globals';
import { isNearby } from './nearby';
import { piecesOf } from './pieces';

describe('who reads the outbox', () => {
  it.each([
    ['127.0.0.1', {}, 'localhost', true],
    ['::1', {}, '[::1]', true],
    ['::ffff:127.0.0.1', {}, '127.0.0.1', true],
    ['127.0.0.1', {}, 'second.localhost', true],
    ['192.168.1.20', {}, 'localhost', false],
    ['', {}, 'localhost', false],
    ['127.0.0.1', { 'x-forwarded-for': '203.0.113.5' }, 'localhost', false],
    ['::1', { forwarded: 'for=203.0.113.5' }, 'localhost', false],
    ['127.0.0.1', {}, 'rebound.example', false],
    ['127.0.0.1', {}, '127.0.0.1.rebound.example', false],
  ])('from %j with %j at %j: %s', (address, headers, hostname, nearby) => {
    expect(isNearby(address, new Headers(headers as Record<string, string>), hostname)).toBe(nearby);
  });
});

describe('a mail’s text', () => {
  it('is cut at its addresses', () => {
    expect(piecesOf('Open\nhttps://a.example/x?token=y\nsoon')).toEqual([
      { text: 'Open\n', isLink: false },
      { text: 'https://a.example/x?token=y', isLink: true },
      { text: '\nsoon', isLink: false },
    ]);
  });

  it('makes a link of nothing else', () => {
    expect(piecesOf('javascript:alert(1) <b>').every(({ isLink }) => !isLink)).toBe(true);
  });
});
