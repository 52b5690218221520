import type { CommunitySettings } from '#contracts';

type Look = CommunitySettings['look'];
type Oklch = readonly [lightness: number, chroma: number, hue: number];
type Pair = readonly [light: Oklch, dark: Oklch];

/** Chroma of the neutral colours in tokens.css. */
const neutralChroma = 0.007;

/** The colours of tokens.css that depend on the look and carry text or lie under it; a spec holds both together. */
function coloursOf({ brandHue, brandChroma, neutralHue }: Look) {
  const neutral = (lightness: number, factor: number): Oklch => [lightness, neutralChroma * factor, neutralHue];
  const brand = (light: [number, number], dark: [number, number], turn: number): Pair => [
    [light[0], brandChroma * light[1], brandHue],
    [dark[0], brandChroma * dark[1], brandHue + turn],
  ];
  const white = neutral(1, 0);
  const darkest = neutral(0.185, 0.9);
  return {
    onBrand: [white, darkest] as Pair,
    button: [brand([0.52, 1], [0.74, 0.9], 8), brand([0.45, 1], [0.8, 0.8], 8)],
    link: brand([0.48, 1], [0.79, 0.75], 8),
    page: [
      [neutral(0.988, 0.5), darkest],
      [white, neutral(0.225, 1)],
      [neutral(0.968, 0.8), neutral(0.225, 1)],
      [neutral(0.968, 0.8), neutral(0.265, 1.1)],
      brand([0.96, 0.14], [0.27, 0.3], 0),
    ] as Pair[],
  };
}

/** Relative luminance of WCAG 2.2 of a colour in OKLCH, cut to sRGB as browsers do; the matrix is Ottosson's (2020). */
export function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short;
  const cut = (channel: number) => Math.min(1, Math.max(0, channel));
  return 0.2126 * cut(red) + 0.7152 * cut(green) + 0.0722 * cut(blue);
}

/** Contrast ratio of WCAG 2.2 between two colours, from 1 to 21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** What WCAG 2.2 AA asks of text. */
export const enough = 4.5;

export interface Readability {
  /** Lowest contrast of the text on the main buttons, at rest and pointed at. */
  buttons: number;
  /** Lowest contrast of links on any ground of the page. */
  links: number;
}

/** How readable a look is in each scheme. */
export function readability(look: Look): { light: Readability; dark: Readability } {
  const { onBrand, button, link, page } = coloursOf(look);
  const of = (scheme: 0 | 1): Readability => ({
    buttons: Math.min(...button.map((ground) => contrast(onBrand[scheme], ground[scheme]))),
    links: Math.min(...page.map((ground) => contrast(link[scheme], ground[scheme]))),
  });
  return { light: of(0), dark: of(1) };
}

/** Whether every text in the brand's colour can be read by everybody, by WCAG 2.2 AA. */
export function isReadable(look: Look): boolean {
  const { light, dark } = readability(look);
  return Math.min(light.buttons, light.links, dark.buttons, dark.links) >= enough;
}
