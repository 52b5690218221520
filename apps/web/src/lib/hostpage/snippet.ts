/** What an admin chooses for the lines to copy; an empty text leaves it as the element has it by itself. */
export interface SnippetChoice {
  element: string;
  view: string;
  position: string;
  label: string;
  heading: string;
  hue: number;
  chroma: number;
  neutralHue: number;
  radius: number;
  scheme: string;
  locale: string;
  /** The page's visitors are signed in on the site, whose server makes tokens. */
  identifies: boolean;
  /** One version of the loader, with the hash of its content, rather than the newest. */
  pinned: boolean;
}

export interface Loader {
  path: string;
  integrity: string;
}

/** What can be chosen, the first of each being what is so without a word; only a frame in the page opens elsewhere by itself. */
export const snippetOptions = {
  element: ['hearth-launcher', 'hearth-community'],
  view: ['help', 'home', 'questions', 'ask', 'search', 'inbox'],
  position: ['end', 'start'],
  scheme: ['auto', 'light', 'dark'],
} as const satisfies Partial<Record<keyof SnippetChoice, readonly string[]>>;

export const snippetNumbers = { hue: { max: 360, step: 1 }, chroma: { max: 0.2, step: 0.01 }, neutralHue: { max: 360, step: 1 }, radius: { max: 24, step: 1 } } as const;
export type SnippetNumber = keyof typeof snippetNumbers;
export type SnippetLook = Pick<SnippetChoice, SnippetNumber>;

/** What the launcher wears when nothing is said (apps/embed/styles.ts). */
const loaderLook: SnippetLook = { hue: 40, chroma: 0.16, neutralHue: 62, radius: 6 };
const attributes: Partial<Record<keyof SnippetChoice, string>> = { neutralHue: 'neutral-hue' };
const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };

const attribute = (name: string, value: string | number): string => ` ${name}="${String(value).replace(/[&"<]/g, (letter) => escapes[letter]!)}"`;

/** The lines that a company puts on its page, for a community at this address. `look` is the one that the community has published. */
export function snippetOf(choice: SnippetChoice, { address, look, loader }: { address: string; look: SnippetLook; loader: Loader | null }): string {
  return [...(choice.identifies ? identifying : []), scriptOf(choice, address, loader), elementOf(choice, look)].join('\n');
}

const identifying = [
  '<script>',
  '  window.Hearth = window.Hearth || function () { (Hearth.q = Hearth.q || []).push(arguments) };',
  "  Hearth('identify', { getToken: () => fetch('/community-token').then((answer) => answer.json()) });",
  '</script>',
];

function scriptOf({ pinned }: SnippetChoice, address: string, loader: Loader | null): string {
  const attributes = pinned && loader ? attribute('src', address + loader.path) + attribute('integrity', loader.integrity) + ' crossorigin' : attribute('src', `${address}/embed/v1/loader.js`);
  return `<script async${attributes}></script>`;
}

function elementOf(choice: SnippetChoice, look: SnippetLook): string {
  const { element } = choice;
  const isLauncher = element === 'hearth-launcher';
  const chosen: (keyof SnippetChoice)[] = [...numbersSaid(choice, look), ...wordsSaid(choice), ...(isLauncher ? textsSaid(choice) : []), ...(choice.locale ? ['locale' as const] : [])];
  return `<${element}${chosen.map((name) => attribute(attributes[name] ?? name, choice[name] as string | number)).join('')}></${element}>`;
}

/** A number is left out only where both would show it without a word: the community in its frame, and our part on the host's page. */
const numbersSaid = (choice: SnippetChoice, look: SnippetLook) => (Object.keys(snippetNumbers) as SnippetNumber[]).filter((name) => choice[name] !== look[name] || (name !== 'neutralHue' && choice[name] !== loaderLook[name]));

function wordsSaid(choice: SnippetChoice) {
  const words = (Object.keys(snippetOptions) as (keyof typeof snippetOptions)[]).filter((name) => name !== 'element' && (name !== 'position' || choice.element === 'hearth-launcher'));
  return words.filter((name) => choice[name] !== (name === 'view' && choice.element === 'hearth-community' ? 'home' : snippetOptions[name][0]));
}

const textsSaid = (choice: SnippetChoice) => (['label', 'heading'] as const).filter((name) => choice[name].trim() !== '');
