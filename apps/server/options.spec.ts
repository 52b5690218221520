import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.js';

describe('npm start --', () => {
  it('knows the demo', () => {
    expect(readOptions([])).toEqual({ demo: false });
    expect(readOptions(['--demo'])).toEqual({ demo: true });
  });

  it('says so when it does not know an option, and goes no further', () => {
    expect(() => readOptions(['--dmeo'])).toThrow('--dmeo: there is no such option, only --demo');
  });
});
