import { expect, it } from '@jest/globals';
import { qualityOf } from './quality';

const good = {
  title: 'Mesh node loses its fast link at night',
  body: 'Since the update my upstairs node falls back to the slow band around 3 a.m. and stays there. I restarted both and moved it.\n\n**What did you try?**\nThree things.',
  tags: ['mesh'],
  product: 'Drift',
  version: '4.2.1',
};
const offered = { prompts: ['What did you try?'], versions: ['4.2.1'] };
const open = (question: Partial<typeof good>, from = offered) => qualityOf({ ...good, ...question }, from).filter(({ done }) => !done).map(({ advice }) => advice);

it('has nothing to say about a good question', () => expect(open({})).toEqual([]));

it.each([
  ['title', { title: 'Help' }],
  ['title', { title: 'MY MESH NODE DOES NOT WORK' }],
  ['details', { body: 'It broke. What did you try? Nothing.' }],
  ['version', { version: '' }],
  ['tags', { tags: [] }],
  ['secrets', { body: `${good.body}\npassword = plum-kettle` }],
] as const)('advises on %s for %j', (advice, change) => expect(open(change as Partial<typeof good>)).toEqual([advice]));

it('asks only for what the space offers, and takes a title without spaces', () => {
  expect(open({ version: '' }, { prompts: [], versions: [] })).toEqual([]);
  expect(open({ title: '夜になるとメッシュノードが高速リンクを失うのはなぜでしょうか教えてください' })).toEqual([]);
});
