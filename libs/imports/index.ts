/** Content from elsewhere: readers of other platforms' exports, and writing many rows at once. */
export { ImportsModule } from './imports.module.js';
export { Counts, type WrongCounts } from './counts/counts.js';
export * from './writing/index.js';
export * from './stackexchange/index.js';
