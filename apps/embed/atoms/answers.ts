import type { SolvedAnswers } from '#contracts';
import ar from '../../web/src/lib/i18n/messages/ar/atoms.json';
import en from '../../web/src/lib/i18n/messages/en/atoms.json';
import fr from '../../web/src/lib/i18n/messages/fr/atoms.json';
import { make } from '../dom.js';
import type { Atom, Call } from './atom.js';
import { put } from './look.js';
import { read } from './read.js';
import { wordsOf } from './words.js';

/** `<hearth-answers q="ERR_42">`: the best solved questions for a page or an error code. */
export const show: Atom['show'] = (element, host, call) => {
  const q = element.getAttribute('q') ?? '';
  read<SolvedAnswers>(host, 'answers', new URLSearchParams({ q, limit: element.getAttribute('limit') ?? '3' })).then(
    ({ items }) => {
      // Something else was asked meanwhile.
      if (q !== element.getAttribute('q')) return;
      if (items.length === 0) return put(element);
      const title = make('h2', {}, wordsOf(element, host, { en, fr, ar })('answers.title'));
      title.part.add('title');
      const list = make('ul', {}, ...items.map((answer) => entry(answer, host.origin, call)));
      list.part.add('list');
      put(element, make('div', { className: 'root' }, title, list));
    },
    () => put(element),
  );
};

function entry({ path, title, excerpt }: SolvedAnswers['items'][number], origin: string, call: Call): HTMLElement {
  const open = (event: MouseEvent): void => {
    // In a tab of its own, if that is what was meant.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    call('open', { path });
  };
  const link = make('a', { href: origin + path, dir: 'auto', onclick: open }, title);
  link.part.add('link');
  const text = make('p', { dir: 'auto' }, excerpt);
  text.part.add('excerpt');
  return make('li', {}, link, text);
}
