export { Signals, type Signal } from './signals.js';
export { MemoryCache } from './memory-cache.js';
