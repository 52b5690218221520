import type { CommunitySettings } from '#contracts';

type Look = CommunitySettings['look'];
export const lookFields = ['brandHue', 'brandChroma', 'neutralHue', 'radius'] as const satisfies readonly (keyof Look)[];
type Field = (typeof lookFields)[number];

/** A look that is being chosen; nothing is published yet. A number field holds null while it is empty. */
export class LookDraft {
  brandHue = $state<number | null>(null);
  brandChroma = $state<number | null>(null);
  neutralHue = $state<number | null>(null);
  radius = $state<number | null>(null);
  readonly #published: Look;

  /** `typed` holds what was sent before, when that was refused. */
  constructor(published: Look, typed: Partial<Record<Field, string>> = {}) {
    this.#published = published;
    for (const name of lookFields) this[name] = typed[name] ? Number(typed[name]) : published[name];
  }

  /** What the numbers stand for: the published one for each that is not there yet. */
  get look(): Look {
    const of = (name: Field) => (Number.isFinite(this[name]) ? (this[name] as number) : this.#published[name]);
    return { brandHue: of('brandHue'), brandChroma: of('brandChroma'), neutralHue: of('neutralHue'), radius: of('radius') };
  }

  /** Shows the look inside of an element. Set by script: the policy forbids style attributes. */
  readonly shownIn = (element: HTMLElement): void => {
    const { brandHue, brandChroma, neutralHue, radius } = this.look;
    element.classList.add('hearth-root');
    element.style.setProperty('--hearth-brand-hue', String(brandHue));
    element.style.setProperty('--hearth-brand-chroma', String(brandChroma));
    element.style.setProperty('--hearth-neutral-hue', String(neutralHue));
    element.style.setProperty('--hearth-radius', `${radius}px`);
  };
}
