export { Signals, type Signal } from './signals.js';
export { allTallies } from './tally.js';
export { MemoryCache } from './memory-cache.js';
export { PageCache, type StoredPage } from './page-cache.js';
export { SlowFigures } from './slow-figures.js';
