import { describe, expect, test } from '@jest/globals';
import { locales } from '#contracts';
import { defaultTemplates } from './default-templates.js';
import { promptsIn } from './prompts.js';

describe('prompts that nobody replaced', () => {
  test.each([
    ['none', 'Text', []],
    ['each once', '{{What?}} and {{ Why? }} and {{What?}}', ['What?', 'Why?']],
    ['none in code', '`{{ name }}`\n\n```js\n{{ name }}\n```\n\n~~~\n{{ name }}\n~~~', []],
    ['those after code', '```\n{{ name }}\n```\n\n{{What?}}', ['What?']],
    ['none over two lines', '{{What\n?}}', []],
  ])('%s', (_what, source, prompts) => expect(promptsIn(source)).toEqual(prompts));

  test('take no time to speak of in a text that is nothing but beginnings of code', () => {
    const started = process.cpuUsage();
    promptsIn('```\n'.repeat(20_000) + '`'.repeat(20_000) + '{{'.repeat(20_000));
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000);
  });
});

test.each(locales)('templates that come along in %s ask for something in each section', (locale) => {
  for (const { name, body } of defaultTemplates(locale)) expect({ name, prompts: promptsIn(body).length >= 3, headings: (body.match(/^## /gm) ?? []).length >= 2 }).toEqual({ name, prompts: true, headings: true });
  expect(defaultTemplates(locale)).toHaveLength(3);
});
