import type * as Parts from './parts/parts.js';
import { host } from './host.js';

/** The name of the file that holds the parts, which the build puts here. */
declare const partsVersion: string;

let loading: Promise<typeof Parts> | undefined;

/** Panel and frames, which come when they are first needed. */
export function loadParts(): Promise<typeof Parts> {
  loading ??= import(/* @vite-ignore */ new URL(`../${partsVersion}/parts.js`, host.script).href) as Promise<typeof Parts>;
  // What could not be loaded is asked for again the next time.
  loading.catch(() => (loading = undefined));
  return loading;
}
