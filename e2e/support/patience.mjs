import { jest } from '@jest/globals';

/** A journey's longest test takes a minute where nothing else runs, and several on a machine that is shared. */
jest.setTimeout(300_000);
