import type { templatePlaceholders } from '#contracts';

export type TemplateValues = Partial<Record<(typeof templatePlaceholders)[number], string>>;

/** A template's text about somebody and something; what is not known stays as it is, to be written by hand. */
export function filled(text: string, values: TemplateValues): string {
  return text.replace(/\{(member|topic|community)\}/g, (placeholder, name: keyof TemplateValues) => values[name] ?? placeholder);
}
