import { expect, test } from '@jest/globals';
import { isHeldOtherwise, placeOf } from './place.js';

test.each([
  ['a page in a tab', 'tab', '/', { 'sec-fetch-dest': 'document' }],
  ['a page in a frame', 'frame', '/', { 'sec-fetch-dest': 'iframe' }],
  ['what a page’s script asks for', 'tab', '/api/v1/me', { 'sec-fetch-dest': 'empty' }],
  ['what a framed page’s script asks for', 'frame', '/api/v1/me', { 'sec-fetch-dest': 'empty', 'x-hearth-framed': '1' }],
  ['a socket', 'tab', '/socket.io/?EIO=4&transport=websocket', { 'sec-fetch-dest': 'websocket' }],
  ['a tab’s socket, of which the browser says nothing', 'tab', '/socket.io/?EIO=4&transport=websocket&framed=0', {}],
  ['a framed page’s socket', 'frame', '/socket.io/?EIO=4&transport=websocket&framed=1', { 'sec-fetch-dest': 'websocket' }],
  ['the same words in a page’s address', 'tab', '/search?q=a&framed=1', { 'sec-fetch-dest': 'document' }],
  ['a picture', 'unsaid', '/files/a.png', { 'sec-fetch-dest': 'image' }],
  ['an older browser, a program', 'unsaid', '/', {}],
] as const)('%s: %s', (_, place, url, headers) => {
  expect(placeOf({ url, headers })).toBe(place);
});

test('pages are held by tabs and frames alone', () => {
  const held = (destination?: string) => isHeldOtherwise({ headers: { 'sec-fetch-dest': destination } });
  expect(['frame', 'object', 'embed', 'fencedframe'].map(held)).toEqual([true, true, true, true]);
  expect(['iframe', 'document', 'empty', 'image', undefined].map(held)).toEqual([false, false, false, false, false]);
});
