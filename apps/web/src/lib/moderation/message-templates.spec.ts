import { expect, test } from '@jest/globals';
import { filled } from './message-templates';

test.each([
  ['all that is known', 'Hello {member}, see {topic} in {community}.', { member: 'Nils', topic: 'My router hums', community: 'Northwind' }, 'Hello Nils, see My router hums in Northwind.'],
  ['as often as it stands there', '{member} and {member}', { member: 'Nils' }, 'Nils and Nils'],
  ['what is not known stays', 'About {topic}: {nothing}', {}, 'About {topic}: {nothing}'],
  ['a name with a dollar sign or a placeholder in it', '{member}!', { member: '$& {topic}', topic: 'x' }, '$& {topic}!'],
])('a template says %s', (_name, text, values, expected) => {
  expect(filled(text, values)).toBe(expected);
});
