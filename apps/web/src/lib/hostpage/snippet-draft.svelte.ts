import { snippetNumbers, type SnippetChoice, type SnippetLook, type SnippetNumber } from './snippet';

const names = Object.keys(snippetNumbers) as SnippetNumber[];

/** Lines that are being put together. A number field holds null while it is empty: the community's own number stands in for it. */
export class SnippetDraft {
  typed = $state<Omit<SnippetChoice, SnippetNumber> & Record<SnippetNumber, number | null>>() as Omit<SnippetChoice, SnippetNumber> & Record<SnippetNumber, number | null>;
  readonly #published: SnippetLook;

  constructor(start: SnippetChoice, published: SnippetLook) {
    this.typed = { ...start };
    this.#published = published;
  }

  get choice(): SnippetChoice {
    const numbers = names.map((name) => [name, this.#isInRange(name) ? this.typed[name] : this.#published[name]]);
    return { ...this.typed, ...(Object.fromEntries(numbers) as SnippetLook) };
  }

  #isInRange(name: SnippetNumber): boolean {
    const value = this.typed[name];
    return value !== null && value >= 0 && value <= snippetNumbers[name].max;
  }

  /** Shows the look inside of an element. Set by script: the policy forbids style attributes. */
  readonly shownIn = (element: HTMLElement): void => {
    const { hue, chroma, neutralHue, radius, scheme } = this.choice;
    element.style.setProperty('--hearth-brand-hue', String(hue));
    element.style.setProperty('--hearth-brand-chroma', String(chroma));
    element.style.setProperty('--hearth-neutral-hue', String(neutralHue));
    element.style.setProperty('--hearth-radius', `${radius}px`);
    if (scheme === 'auto') delete element.dataset.theme;
    else element.dataset.theme = scheme;
  };
}
