import { describe, expect, it } from '@jest/globals';
import { snippetOf, type SnippetChoice } from './snippet';

const published = { hue: 40, chroma: 0.16, neutralHue: 62, radius: 6 };
const plain: SnippetChoice = { ...published, element: 'hearth-launcher', view: 'help', position: 'end', label: '', heading: '', scheme: 'auto', locale: '', identifies: false, pinned: false };
const loader = { path: '/embed/0a1b/loader.js', integrity: 'sha384-abc' };
const lines = (choice: Partial<SnippetChoice>, look = published) => snippetOf({ ...plain, ...choice }, { address: 'https://forum.example.com', look, loader }).split('\n');
const element = (choice: Partial<SnippetChoice>, look = published) => lines(choice, look).at(-1);

describe('the lines to copy', () => {
  it('are two where nothing is chosen', () => {
    expect(lines({})).toEqual(['<script async src="https://forum.example.com/embed/v1/loader.js"></script>', '<hearth-launcher></hearth-launcher>']);
  });

  it.each<[Partial<SnippetChoice>, string]>([
    [{ element: 'hearth-community', view: 'home' }, '<hearth-community></hearth-community>'],
    [{ element: 'hearth-community', view: 'help' }, '<hearth-community view="help"></hearth-community>'],
    [{ view: 'home' }, '<hearth-launcher view="home"></hearth-launcher>'],
    [{ view: 'ask', position: 'start' }, '<hearth-launcher view="ask" position="start"></hearth-launcher>'],
    [{ element: 'hearth-community', view: 'ask', position: 'start', label: 'Help', heading: 'Ask' }, '<hearth-community view="ask"></hearth-community>'],
    [{ hue: 168, chroma: 0.09, neutralHue: 150, radius: 14 }, '<hearth-launcher hue="168" chroma="0.09" neutral-hue="150" radius="14"></hearth-launcher>'],
    [{ scheme: 'dark', locale: 'ar' }, '<hearth-launcher scheme="dark" locale="ar"></hearth-launcher>'],
    [{ label: 'Q&A "now" <b>', heading: '  ' }, '<hearth-launcher label="Q&amp;A &quot;now&quot; &lt;b>"></hearth-launcher>'],
  ])('say what is chosen and differs: %j', (choice, expected) => {
    expect(element(choice)).toBe(expected);
  });

  it('say the community’s own colour too, which the button on the host’s page cannot know', () => {
    const blue = { ...published, hue: 250 };
    expect(element({ hue: 250 }, blue)).toBe('<hearth-launcher hue="250"></hearth-launcher>');
    expect(element({ hue: 40 }, blue)).toBe('<hearth-launcher hue="40"></hearth-launcher>');
  });

  it('name one version with the hash of its content, where that is wanted and known', () => {
    const address = 'https://forum.example.com';
    expect(lines({ pinned: true })[0]).toBe('<script async src="https://forum.example.com/embed/0a1b/loader.js" integrity="sha384-abc" crossorigin></script>');
    expect(snippetOf({ ...plain, pinned: true }, { address, look: published, loader: null })).toContain('/embed/v1/loader.js');
  });

  it('ask the site’s server who its visitor is, before the loader comes', () => {
    const [first, , identify, , script] = lines({ identifies: true });
    expect([first, script]).toEqual(['<script>', '<script async src="https://forum.example.com/embed/v1/loader.js"></script>']);
    expect(identify).toContain("Hearth('identify'");
  });
});
