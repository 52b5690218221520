import { describe, expect, test } from '@jest/globals';
import type { Draft } from '#contracts';
import { draftOfForm } from './draft-of-form';

const own = 'topic:new:asked-0123456789abcdef';
const waiting: Draft = { key: 'topic:new', content: { title: 'Another question that waits' }, updatedAt: '2026-03-02T10:00:00.000Z' };

describe('the draft that a question is written to', () => {
  test('is the one of the address', () => {
    expect(draftOfForm({ draftKey: 'topic:new', draft: waiting, values: null })).toEqual({ key: 'topic:new', draft: waiting });
  });

  test('stays the one that the form was sent with: a question that waits elsewhere is not written over', () => {
    expect(draftOfForm({ draftKey: 'topic:new', draft: waiting, values: { title: ['Typed'], draft: [own] } })).toEqual({ key: own, draft: null });
    expect(draftOfForm({ draftKey: 'topic:new', draft: waiting, values: { title: ['Typed'], draft: ['topic:new'] } })).toEqual({ key: 'topic:new', draft: waiting });
  });

  test('is the one of the address where a form names none', () => {
    for (const values of [{ title: ['Typed'] }, { draft: [''] }] as Record<string, string[]>[]) expect(draftOfForm({ draftKey: own, draft: null, values })).toEqual({ key: own, draft: null });
  });
});
