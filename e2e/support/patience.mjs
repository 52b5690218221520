import { jest } from '@jest/globals';

/** A journey's longest test takes a minute where nothing else runs, and several on a machine that is shared; nothing is asserted by time. */
jest.setTimeout(300_000);
