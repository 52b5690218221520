import { describe, expect, it } from '@jest/globals';
import { changeFor, imageAt, mentionBefore, type Change, type Command } from './commands';

/** Changes a text whose selection stands between two bars, and shows the result alike. */
function apply(changeOf: (selected: { text: string; start: number; end: number }) => Change, marked: string): string {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - (marked.indexOf('|') === marked.lastIndexOf('|') ? 0 : 1);
  const text = marked.replaceAll('|', '');
  const change = changeOf({ text, start, end });
  const after = text.slice(0, change.start) + change.text + text.slice(change.end);
  return `${after.slice(0, change.selectStart)}|${after.slice(change.selectStart, change.selectEnd)}|${after.slice(change.selectEnd)}`;
}

describe('changeFor', () => {
  it.each<[Command, string, string]>([
    ['bold', 'a |word| b', 'a **|word|** b'],
    ['bold', 'a **|word|** b', 'a |word| b'],
    ['bold', 'a| word |b', 'a **|word|** b'],
    ['bold', '||', '**||**'],
    ['italic', '|سلام|', '_|سلام|_'],
    ['code', 'run |npm start| now', 'run `|npm start|` now'],
    ['code', '|a\nb|', '```\n|a\nb|\n```\n'],
    ['code', 'x|a\n```\nb|', 'x\n````\n|a\n```\nb|\n````\n'],
    ['quote', 'one\n|two\nthree|', 'one\n|> two\n> three|'],
    ['quote', '|> two\n> three|', '|two\nthree|'],
    ['list', 'o|n|e', '- one||'],
    ['quote', '> |one\ntwo|', '|> > one\n> two|'],
    ['list', '|1. one\n2. two|', '|- one\n- two|'],
    ['numbers', '|one\ntwo|', '|1. one\n2. two|'],
    ['numbers', '|- one\n- two|', '|1. one\n2. two|'],
    ['numbers', '|3. one\n10) two|', '|one\ntwo|'],
    ['heading', 'before\no||ne', 'before\n## one||'],
    ['heading', '## one||', 'one||'],
    ['heading', '# one||', '## one||'],
    ['table', '||', '| || |  |\n| --- | --- |\n|  |  |\n'],
    ['table', 'o|n|e\ntwo', 'one\n\n| || |  |\n| --- | --- |\n|  |  |\n\ntwo'],
    ['link', 'see |this|', 'see [this](|https://|)'],
    ['link', '|https://example.org/a|', '[||](https://example.org/a)'],
    ['mention', 'hi||', 'hi @||'],
    ['mention', '||', '@||'],
  ])('%s on %j gives %j', (command, before, after) => expect(apply((selected) => changeFor(command, selected), before)).toBe(after));
});

describe('imageAt', () => {
  it.each([
    ['||', '![a](b)\n||'],
    ['one||', 'one\n\n![a](b)\n||'],
    ['on||e\ntwo', 'on||e\n\n![a](b)\n\ntwo'],
    ['|one|', '|one|\n\n![a](b)\n'],
    ['one\n||\ntwo', 'one\n![a](b)\n||\ntwo'],
  ])('takes a line of its own, splits no word and replaces no selection: %j gives %j', (before, after) => expect(apply((selected) => imageAt(selected, '![a](b)'), before)).toBe(after));
});

it.each([
  ['@in', 'in'],
  ['hello @', ''],
  ['(@ines', 'ines'],
  ['mail me@example', null],
  ['@ines ', null],
  ['', null],
])('mention before the caret of %j is %j', (text, handle) => expect(mentionBefore(text, text.length)).toBe(handle));
