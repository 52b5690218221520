import { describe, expect, it } from '@jest/globals';
import { allowFrames, entryInFrame } from './framing';

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

  it.each(['/(account)/sign-in', '/(account)/settings/security', '/admin/look', '/moderation', '/dev/outbox', '/preferences', '/appeal'])('nobody, of %s', (route) => {
    expect(policyOf(route, ['https://shop.example.com'])).toContain("frame-ancestors 'none'");
  });
});

describe('a redirect in a frame', () => {
  const redirected = (location: string) => entryInFrame(new Response(null, { status: 303, headers: { location, 'set-cookie': 'a=b' } })).headers;

  it('to signing in stays on a page that a frame may show, which knows where to go on', () => {
    const headers = redirected('/sign-in?next=%2Fask%3Ftitle%3DA%2520b');
    expect([headers.get('location'), headers.get('set-cookie')]).toEqual(['/?next=%2Fask%3Ftitle%3DA%2520b', 'a=b']);
  });

  it.each(['/t/7', '/sign-in', '/sign-in?next=', 'https://forum.example.com/sign-in?next=%2Fask'])('to %s is as it was', (location) => {
    expect(redirected(location).get('location')).toBe(location);
  });
});
