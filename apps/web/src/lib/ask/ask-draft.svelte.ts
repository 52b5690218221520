import type { Draft, QuestionTemplate, SpaceKind } from '#contracts';
import type { FormFailure } from '$lib/forms/failure';
import { DraftKeeper } from '$lib/write/draft-keeper.svelte';
import { localKey } from '$lib/write/local-copy';
import { holdInTab } from '$lib/write/one-tab';
import { unknownVersion } from '$lib/write/unknown-version';
import { draftOfForm } from './draft-of-form';
import { qualityOf, type Question } from './quality';

export interface AskSpace {
  slug: string;
  name: string;
  kind: SpaceKind;
  template: QuestionTemplate;
  visibility: string;
}
interface Start {
  spaces: AskSpace[];
  draft: Draft | null;
  draftKey: string;
  /** A draft that nobody writes yet. */
  another: { name: string; key: string };
  asked: { title: string; body: string; space: string };
  /** What was typed, when the form comes back from the server. */
  values: FormFailure['values'] | null;
  memberId: string;
}

/** A question while it is being written. */
export class AskDraft {
  space = $state('');
  title = $state('');
  body = $state('');
  tags = $state<string[]>([]);
  product = $state('');
  version = $state('');
  /** Places of which the editor warns; null until it is used. */
  warnings = $state<number | null>(null);
  keeper = $state.raw() as DraftKeeper;
  /** What is shown was begun before, here or elsewhere. */
  begun = $state(false);
  readonly #spaces: AskSpace[];
  /** Spaces whose fields were filled in once: what the writer takes out of them stays out. */
  readonly #filledIn: string[] = [];
  readonly #start: Start;
  #typed = false;

  constructor(start: Start) {
    const { spaces, asked, values, memberId } = start;
    const { key, draft } = draftOfForm(start);
    this.#start = start;
    this.#spaces = spaces;
    this.keeper = new DraftKeeper(key, memberId, draft);
    this.begun = draft !== null && values === null;
    const sent = (name: string) => values?.[name]?.[0];
    const content = draft?.content;
    this.title = sent('title') ?? content?.title ?? asked.title;
    this.body = sent('body') ?? content?.body ?? asked.body;
    this.tags = values ? (values.tags ?? []).flatMap((field) => field.split(',')).map((tag) => tag.trim()).filter(Boolean) : (content?.tags ?? []);
    this.product = sent('product') ?? content?.product ?? '';
    this.version = sent('productVersion') ?? content?.productVersion ?? '';
    const wanted = [sent('space'), asked.space, content?.space].find((slug) => spaces.some((space) => space.slug === slug));
    this.space = wanted ?? (spaces.length === 1 ? (spaces[0]?.slug ?? '') : '');
  }

  get chosen(): AskSpace | undefined {
    return this.#spaces.find(({ slug }) => slug === this.space);
  }

  get quality(): ReturnType<typeof qualityOf> {
    const { prompts = [], versions = [] } = this.chosen?.template ?? {};
    const question: Question = { title: this.title, body: this.body, tags: this.tags, product: this.product, version: this.version === unknownVersion ? '' : this.version };
    return qualityOf(question, { prompts, versions }).map((entry) => (entry.advice === 'secrets' && this.warnings !== null ? { ...entry, done: this.warnings === 0 } : entry));
  }

  /** Writes the space's headings below what is there already. */
  addPrompts(): void {
    const missing = (this.chosen?.template.prompts ?? []).filter((prompt) => !this.body.includes(prompt));
    const blocks = missing.map((prompt) => `**${prompt}**\n\n`);
    this.body = [this.body.trim(), ...blocks].filter(Boolean).join('\n\n');
    this.changed();
  }

  /** Chooses the product and version of the page that this is asked on, where the space has them and nothing is chosen. */
  fillIn(product: string | undefined, version: string | undefined): void {
    const { slug, template } = this.chosen ?? {};
    if (!slug || !template || (!product && !version) || this.#filledIn.includes(slug)) return;
    this.#filledIn.push(slug);
    this.product ||= choiceOf(template.products, product);
    this.version ||= choiceOf(template.versions, version);
  }

  changed(): void {
    this.#typed = true;
    this.keeper.changed({ space: this.space, title: this.title, body: this.body, tags: this.tags, product: this.product, productVersion: this.version });
  }

  /**
   * Takes the draft for this tab. One that another tab is writing is left to it, unless its words are shown here or something was
   * written here already: `moved` hears the name of the draft that is written instead. The returned function gives the draft back.
   */
  takePlace(moved: (name: string) => void): () => void {
    const { another, memberId } = this.#start;
    let give = holdInTab(localKey(memberId, this.keeper.key), () => {
      if (this.begun || this.#typed) return;
      give();
      this.keeper = new DraftKeeper(another.key, memberId, null);
      give = holdInTab(localKey(memberId, another.key), () => undefined);
      moved(another.name);
    });
    return () => give();
  }

  /** Takes over what this browser kept when it is newer than the server's draft. */
  restore(): void {
    const newer = this.keeper.newerHere();
    if (!newer) return;
    this.begun = true;
    this.title = newer.title ?? this.title;
    this.body = newer.body ?? this.body;
    this.tags = newer.tags ?? this.tags;
    this.product = newer.product ?? this.product;
    this.version = newer.productVersion ?? this.version;
    if (this.#spaces.some(({ slug }) => slug === newer.space)) this.space = newer.space ?? this.space;
  }
}

const choiceOf = (choices: readonly string[], wanted = ''): string => choices.find((choice) => choice.toLowerCase() === wanted.toLowerCase()) ?? '';
