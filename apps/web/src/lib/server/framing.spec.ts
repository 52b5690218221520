import { describe, expect, it } from '@jest/globals';
import { allowFrames } from './framing';

const policyOf = (routeId: string | null, origins: string[]): string | null => {
  const headers = new Headers({ 'content-security-policy': "default-src 'self'; frame-ancestors 'none'" });
  allowFrames(headers, routeId, origins);
  return headers.get('content-security-policy');
};

describe('who may hold a page in a frame', () => {
  it('nobody, until the community names sites', () => expect(policyOf('/(lists)', [])).toContain("frame-ancestors 'none'"));

  it.each(['/(lists)', '/(topic)/t/[number=number]/[[slug]]', '/(topic)/ask', null])('the sites named, of %s', (route) => {
    expect(policyOf(route, ['https://shop.example.com', 'https://docs.example.com'])).toBe("default-src 'self'; frame-ancestors https://shop.example.com https://docs.example.com");
  });

  it.each(['/(account)/sign-in', '/(account)/settings/security', '/admin/look', '/moderation', '/dev/outbox', '/preferences'])('nobody, of %s', (route) => {
    expect(policyOf(route, ['https://shop.example.com'])).toContain("frame-ancestors 'none'");
  });
});
