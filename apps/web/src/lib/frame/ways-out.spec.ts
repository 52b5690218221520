import { describe, expect, it } from '@jest/globals';
import { wayOf } from './ways-out';

const own = 'https://forum.example.com';

describe('where a link in a frame leads', () => {
  it.each([
    ['/', 'frame'],
    ['/t/1/first?cursor=x#reply', 'frame'],
    ['/inbox', 'frame'],
    ['/u/ada', 'frame'],
    ['/administration-of-tags', 'frame'],
    ['/sign-in?next=%2Fask', 'sign-in'],
    ['/sign-up', 'sign-in'],
    ['/admin', 'window'],
    ['/admin/look', 'window'],
    ['/moderation', 'window'],
    ['/settings/drafts', 'window'],
    ['/preferences', 'window'],
    ['/appeal?token=x', 'window'],
    ['/api/docs', 'window'],
    ['https://example.com/manual', 'window'],
    ['http://forum.example.com/', 'window'],
    ['mailto:help@example.com', 'frame'],
  ])('%s: %s', (address, way) => expect(wayOf(new URL(address, own), own)).toBe(way));
});
