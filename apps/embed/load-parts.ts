import type * as Parts from './parts/parts.js';
import { later } from './later.js';

let loading: Promise<typeof Parts> | undefined;

/** Panel and frames, which come when they are first needed. */
export function loadParts(): Promise<typeof Parts> {
  loading ??= later<typeof Parts>('parts');
  // What could not be loaded is asked for again the next time.
  loading.catch(() => (loading = undefined));
  return loading;
}
