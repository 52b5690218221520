import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { contrast, enough, isReadable, luminance, readability } from './contrast';

const tokens = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../../../../libs/ui/styles/tokens.css'), 'utf8');
const standard = { brandHue: 40, brandChroma: 0.16, neutralHue: 62, radius: 6 };

describe('contrast', () => {
  it('is 21 between white and black, and 1 between a colour and itself', () => {
    expect(contrast([1, 0, 0], [0, 0, 0])).toBeCloseTo(21, 5);
    expect(contrast([0.52, 0.16, 40], [0.52, 0.16, 40])).toBe(1);
  });

  // oklch() of the primary colours of sRGB, and their luminance by WCAG's own weights.
  it.each([
    [[0.627955, 0.257683, 29.2339], 0.2126],
    [[0.86644, 0.294827, 142.4953], 0.7152],
    [[0.452014, 0.313214, 264.052], 0.0722],
  ] as const)('finds the luminance of %j', (colour, expected) => {
    expect(luminance(colour)).toBeCloseTo(expected, 3);
  });

  it('cuts colours that a screen cannot show', () => {
    expect(luminance([1, 0.4, 120])).toBeLessThanOrEqual(1);
    expect(luminance([0, 0.4, 120])).toBeGreaterThanOrEqual(0);
  });
});

describe('how readable a look is', () => {
  it.each([
    '--hearth-n-25: oklch(0.988 calc(var(--hearth-neutral-chroma) * 0.5) var(--hearth-neutral-hue));',
    '--hearth-n-50: oklch(0.968 calc(var(--hearth-neutral-chroma) * 0.8) var(--hearth-neutral-hue));',
    '--hearth-n-850: oklch(0.265 calc(var(--hearth-neutral-chroma) * 1.1) var(--hearth-neutral-hue));',
    '--hearth-n-900: oklch(0.225 var(--hearth-neutral-chroma) var(--hearth-neutral-hue));',
    '--hearth-n-950: oklch(0.185 calc(var(--hearth-neutral-chroma) * 0.9) var(--hearth-neutral-hue));',
    '--hearth-neutral-chroma: 0.007;',
    '--hearth-canvas: light-dark(var(--hearth-n-25), var(--hearth-n-950));',
    '--hearth-surface: light-dark(var(--hearth-n-0), var(--hearth-n-900));',
    '--hearth-sunken: light-dark(var(--hearth-n-50), var(--hearth-n-900));',
    '--hearth-hover: light-dark(var(--hearth-n-50), var(--hearth-n-850));',
    '--hearth-brand: light-dark(oklch(0.52 var(--hearth-brand-chroma) var(--hearth-brand-hue)), oklch(0.74 calc(var(--hearth-brand-chroma) * 0.9) calc(var(--hearth-brand-hue) + 8)));',
    '--hearth-brand-hover: light-dark(oklch(0.45 var(--hearth-brand-chroma) var(--hearth-brand-hue)), oklch(0.8 calc(var(--hearth-brand-chroma) * 0.8) calc(var(--hearth-brand-hue) + 8)));',
    '--hearth-on-brand: light-dark(var(--hearth-n-0), var(--hearth-n-950));',
    '--hearth-brand-text: light-dark(oklch(0.48 var(--hearth-brand-chroma) var(--hearth-brand-hue)), oklch(0.79 calc(var(--hearth-brand-chroma) * 0.75) calc(var(--hearth-brand-hue) + 8)));',
    '--hearth-brand-wash: light-dark(oklch(0.96 calc(var(--hearth-brand-chroma) * 0.14) var(--hearth-brand-hue)), oklch(0.27 calc(var(--hearth-brand-chroma) * 0.3) var(--hearth-brand-hue)));',
  ])('is computed with what the tokens say: %s', (line) => {
    expect(tokens).toContain(line);
  });

  it('lets the standard look through', () => {
    const { light, dark } = readability(standard);
    expect(Math.min(light.buttons, light.links, dark.buttons, dark.links)).toBeGreaterThan(enough);
  });

  it('refuses a strong cyan, whose buttons are too bright for white text', () => {
    const cyan = { ...standard, brandHue: 189, brandChroma: 0.2 };
    expect(readability(cyan).light.buttons).toBeLessThan(enough);
    expect(isReadable(cyan)).toBe(false);
  });

  it('lets every hue through at the standard strength', () => {
    const hues = Array.from({ length: 360 }, (_, brandHue) => brandHue);
    expect(hues.filter((brandHue) => !isReadable({ ...standard, brandHue }))).toEqual([]);
  });
});
