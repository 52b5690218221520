import { expect, it } from '@jest/globals';
import { choiceIn } from './snippet-choice';

const look = { hue: 250, chroma: 0.1, neutralHue: 62, radius: 6 };
const choice = (query: string) => choiceIn(new URLSearchParams(query), look, ['en', 'ar']);
const untouched = { element: 'hearth-launcher', view: 'help', position: 'end', scheme: 'auto', label: '', heading: '', locale: '', identifies: false, pinned: false };

it('is the community’s own look where nothing is asked for', () => {
  expect(choice('')).toEqual({ ...look, ...untouched });
});

it('is what the address asks for', () => {
  expect(choice('element=hearth-community&view=ask&hue=168&chroma=0&radius=24&label=%20Ask%20us%20&locale=ar&identifies=on&pinned=on')).toEqual({
    ...untouched,
    ...{ element: 'hearth-community', view: 'ask', hue: 168, chroma: 0, neutralHue: 62, radius: 24, label: 'Ask us', locale: 'ar', identifies: true, pinned: true },
  });
});

it.each(['hue=361', 'hue=-1', 'hue=x', 'hue=', 'element=script', 'view=/admin', 'position=middle', 'locale=de', 'scheme=%22'])('is left as it is where %s is asked for', (query) => {
  expect(choice(query)).toEqual({ ...look, ...untouched });
});
