import { ConfigError } from '#platform';

export interface Options {
  /** Fill an empty community with the demo. */
  demo: boolean;
}

/** Reads what stands behind `npm start --`; throws a ConfigError for what Hearth does not know. */
export function readOptions(words: string[]): Options {
  const unknown = words.filter((word) => word !== '--demo');
  if (unknown.length > 0) throw new ConfigError(unknown.map((word) => `${word}: there is no such option, only --demo; settings are variables (docs/operations/configuration.md)`));
  return { demo: words.includes('--demo') };
}
