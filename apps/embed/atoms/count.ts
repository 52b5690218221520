import ar from '../../web/src/lib/i18n/messages/ar/atoms.json';
import en from '../../web/src/lib/i18n/messages/en/atoms.json';
import fr from '../../web/src/lib/i18n/messages/fr/atoms.json';
import { make } from '../dom.js';
import type { Atom } from './atom.js';
import { countOf } from './counts.js';
import { put } from './look.js';
import { wordsOf } from './words.js';

/** `<hearth-count thread="doc:/install">`: how many posts there are under a page, or in a topic. */
export const show: Atom['show'] = (element, host) =>
  countOf(element, host, (count) => {
    const words = wordsOf(element, host, { en, fr, ar });
    const posts = count?.posts ?? 0;
    const text = make('span', { className: 'root' }, posts === 0 ? words('count.none') : words('count.posts', posts));
    text.part.add('count');
    // A topic that is not there has no count; a page without a post has one.
    if (count || element.hasAttribute('thread')) put(element, text);
    else put(element);
  });
