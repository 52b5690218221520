import { expect, it } from '@jest/globals';
import { memberPath, tagPath, topicPath } from './addresses';

it('writes addresses that a header can carry, in any script', () => {
  const addresses = [topicPath({ number: 7, slug: 'الضوء-الأبيض' }), tagPath('شبكة'), memberPath({ handle: 'ines' })];
  for (const address of addresses) expect(new Headers({ location: address }).get('location')).toBe(new URL(address, 'http://here').pathname);
});
