import { describe, expect, it } from '@jest/globals';
import { EmbeddingSettings, SiteOrigin } from '#contracts';

describe('the address of a site', () => {
  it.each([
    ['https://shop.example.com', 'https://shop.example.com'],
    [' HTTPS://Shop.Example.com/ ', 'https://shop.example.com'],
    ['https://shop.example.com:8443', 'https://shop.example.com:8443'],
    ['http://localhost:5173', 'http://localhost:5173'],
    ['http://shop.localhost:5173', 'http://shop.localhost:5173'],
  ])('takes %j', (given, origin) => expect(SiteOrigin.parse(given)).toBe(origin));

  it.each(['*', 'https://*.example.com', 'https://shop.example.com/path', 'https://shop.example.com?x', 'http://shop.example.com', 'https://user@shop.example.com', 'shop.example.com', 'null', '', "https://a.example 'unsafe-inline'", 'https://a.example;script-src *', 'javascript:alert(1)', 'https://shop.example.com:443'])('refuses %j', (given) => {
    expect(SiteOrigin.safeParse(given).success).toBe(false);
  });

  it('stands once in a list', () => expect(EmbeddingSettings.parse({ origins: ['https://a.example', 'https://A.example/'] }).origins).toEqual(['https://a.example']));
});
