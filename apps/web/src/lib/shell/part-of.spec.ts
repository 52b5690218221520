import { describe, expect, test } from '@jest/globals';
import { partOf } from './part-of';

describe('the part of the site that a page belongs to', () => {
  test.each([
    ['/', {}, undefined],
    ['/questions', {}, '/questions'],
    ['/s/mesh', { space: { kind: 'support' } }, '/questions'],
    ['/s/wishes', { space: { kind: 'ideas' } }, '/ideas'],
    ['/s/handbook', { space: { kind: 'knowledge' } }, '/knowledge'],
    ['/t/4/why', { thread: { topic: { kind: 'question' } } }, '/questions'],
    ['/t/5/a-quiet-mode', { thread: { topic: { kind: 'idea' } } }, '/ideas'],
    ['/k/handbook/pairing', { thread: { topic: { kind: 'article' } } }, '/knowledge'],
    ['/ideas', {}, '/ideas'],
    ['/knowledge', {}, '/knowledge'],
    ['/settings/following', {}, undefined],
    ['/knowledge/review', {}, '/knowledge'],
    ['/roadmap', {}, '/ideas'],
    ['/tags', {}, undefined],
  ] as const)('%s', (path, shown, part) => {
    expect(partOf(path, shown)).toBe(part);
  });
});
