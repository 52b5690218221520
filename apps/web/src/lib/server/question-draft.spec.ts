import { describe, expect, test } from '@jest/globals';
import { anotherQuestion, isQuestionDraft, questionDraft } from './question-draft';

describe('the draft of a question', () => {
  test('is one for what is begun without words, and one for each question that comes with them', () => {
    const [lamp, router] = ['Why is the lamp red', 'Why does it hum'].map((asked) => questionDraft({ asked, named: null }));
    expect(questionDraft({ asked: '', named: null })).toBe('topic:new');
    expect(lamp).toMatch(/^topic:new:asked-[0-9a-f]{16}$/);
    expect(new Set([lamp, router, questionDraft({ asked: 'Why is the lamp red', named: null })]).size).toBe(2);
    expect(questionDraft({ asked: '', named: lamp!.slice('topic:new:'.length) })).toBe(lamp);
    expect(questionDraft({ asked: '', named: 'article-in-manual' })).toBe('topic:new');
    const [another, third] = [anotherQuestion(), anotherQuestion()];
    expect(questionDraft({ asked: 'Why is the lamp red', named: another.name })).toBe(another.key);
    expect(another.key).not.toBe(third.key);
    for (const key of [lamp!, 'topic:new', another.key]) expect(isQuestionDraft(key)).toBe(true);
    for (const key of ['topic:new:article-in-manual', 'reply:x', '', 'topic:newer']) expect(isQuestionDraft(key)).toBe(false);
  });
});
