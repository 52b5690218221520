import { expect, test } from '@jest/globals';
import { wordsOfLinks } from './link-words.js';

test.each<[string, Record<string, string>]>([
  ['See [the *first*\n`step`](/a) and [again](/a).', { '/a': 'the first step' }],
  ['![A plan of the roof](/files/x.png)', { '/files/x.png': 'A plan of the roof' }],
  ['[![A plan](/x.png)](/a)', { '/x.png': 'A plan', '/a': 'A plan' }],
  ['[named][n]\n\n[n]: /b', { '/b': 'named' }],
  ['| a |\n| --- |\n| [cell](/c) |', { '/c': 'cell' }],
  // An address that stands by itself says no more than it does.
  ['https://help.example/t/5 [](/d)', {}],
  ['`[a](/a)`', {}],
])('%s', (source, words) => expect(Object.fromEntries(wordsOfLinks(source))).toEqual(words));
