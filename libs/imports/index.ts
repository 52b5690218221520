/** Content from elsewhere: readers of other platforms' exports. */
export * from './stackexchange/index.js';
