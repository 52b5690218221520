import { expect, it } from '@jest/globals';
import { describeError } from './describe-error.js';

it('a line about an error has its message, code and causes, and nothing else that a library hung on it', () => {
  const cause = Object.assign(new Error('the wire was cut'), { code: '57P01', parameters: ['a word of a member'], client: { user: 'hearth' } });
  const error = Object.assign(new Error('no answer', { cause }), { code: '08006', parameters: ['another word'] });
  const { stack, ...line } = describeError(error);
  expect(line).toEqual({ type: 'Error', message: 'no answer: the wire was cut', code: '08006' });
  expect(stack).toContain('the wire was cut');
  expect(JSON.stringify({ stack, ...line })).not.toMatch(/word|hearth"/);
});
