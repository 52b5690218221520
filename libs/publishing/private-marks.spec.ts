import { expect, test } from '@jest/globals';
import { marksIn } from './private-marks.js';

test('finds secrets, images and names, whole and in parts, where they stand', () => {
  const texts = { title: 'Ines’ light stays off', question: 'I am Ines Vardal (ines@larch.example.org). ![my hall](/files/x.png) Thanks, @rowan!', answer: 'Dear Vardal, dear inestimable customer.' };
  const marks = marksIn(texts, ['Ines Vardal', 'rowan']);
  expect(marks.map(({ field, kind, text }) => [field, kind, text])).toEqual([
    ['title', 'name', 'Ines'],
    ['question', 'name', 'Ines Vardal'],
    ['question', 'email', 'ines@larch.example.org'],
    ['question', 'image', '![my hall](/files/x.png)'],
    ['question', 'name', '@rowan'],
    ['answer', 'name', 'Vardal'],
  ]);
  for (const { field, start, end, text } of marks) expect(texts[field].slice(start, end)).toBe(text);
});

test('finds nothing without names and secrets', () => expect(marksIn({ title: 'The light stays off', question: 'It is red.', answer: null }, [])).toEqual([]));
test('takes a name for what it is, not for a pattern', () => expect(marksIn({ title: '', question: 'axb', answer: null }, ['a.b'])).toEqual([]));
