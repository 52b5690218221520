import ar from '../../web/src/lib/i18n/messages/ar/atoms.json';
import en from '../../web/src/lib/i18n/messages/en/atoms.json';
import fr from '../../web/src/lib/i18n/messages/fr/atoms.json';
import { icon, make } from '../dom.js';
import type { Atom } from './atom.js';
import { countOf } from './counts.js';
import { put } from './look.js';
import { wordsOf } from './words.js';

const hand = 'M3 9.5h3V17H3zM6 10l3.5-7c1.4 0 2 .9 2 2.1V8h4.2c1 0 1.6.9 1.4 1.8l-1.3 6c-.2.7-.8 1.2-1.5 1.2H6';

/** `<hearth-vote topic="123">`: how many have a question, too. Who has it as well says so in the panel: no page of another site knows who looks at it. */
export const show: Atom['show'] = (element, host, call) =>
  countOf(element, host, (count) => {
    if (!count || count.meToos === null) return put(element);
    const words = wordsOf(element, host, { en, fr, ar });
    const people = make('span', { hidden: count.meToos === 0 }, words('vote.people', count.meToos));
    people.part.add('count');
    const button = make('button', { type: 'button', ariaHasPopup: 'dialog', title: words('vote.opens'), onclick: () => call('open', { path: count.path }) }, icon(hand), words('vote.meToo'), people);
    button.part.add('button');
    put(element, make('span', { className: 'root' }, button));
  });
