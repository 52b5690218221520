import { describe, expect, test } from '@jest/globals';
import { renderMarkdown } from '#conversations';
import { outlined, readingMinutes } from './outline.js';

const rendered = (source: string) => outlined(renderMarkdown(source, { mentions: new Map(), topicTitles: new Map(), siteUrl: 'http://site' }).html);

describe('the outline of an article', () => {
  test('has the headings of two levels, each with an address of its own', () => {
    const { html, headings } = rendered('# Before you *start*\n\nText\n\n## Power & light\n\n### Deeper\n\n# Before you start');
    expect(headings).toEqual([
      { id: 's-before-you-start', text: 'Before you start', level: 2 },
      { id: 's-power-light', text: 'Power & light', level: 3 },
      { id: 's-before-you-start-2', text: 'Before you start', level: 2 },
    ]);
    for (const { id } of headings) expect(html).toContain(`id="${id}"`);
  });

  test('begins with the headings that stand under no other, whatever they were written with', () => {
    expect(rendered('## Before\n\n#### Power\n\n##### Deeper\n\n## After').headings.map(({ text, level }) => `${level} ${text}`)).toEqual(['2 Before', '3 Power', '2 After']);
  });

  test('keeps letters of every script, and lets nothing out of the attribute', () => {
    expect(rendered('# إعداد الشبكة').headings).toEqual([{ id: 's-إعداد-الشبكة', text: 'إعداد الشبكة', level: 2 }]);
    const { html, headings } = rendered('# a" onclick="x <b>');
    expect(headings[0]!.id).toMatch(/^s-[a-z-]+$/);
    expect(html).not.toMatch(/<h2[^>]* onclick/);
  });

  test('an article without headings has none', () => expect(rendered('Only text.')).toEqual({ html: '<p dir="auto">Only text.</p>\n', headings: [] }));

  test('reading takes a minute at least', () => {
    expect(readingMinutes('<p>few words</p>')).toBe(1);
    expect(readingMinutes(`<p>${'word '.repeat(920)}</p>`)).toBe(4);
  });
});
