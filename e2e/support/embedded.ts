import { expect } from '@jest/globals';
import { documentedToken } from './frames.js';
import { startHearth, type Hearth } from './hearth.js';
import { openHostSite, type HostPage, type HostSite } from './host-site.js';
import { done, joinAs, setUpOwner, soon, type Member } from './people.js';

interface Question {
  title: string;
  answer: string;
  tags?: string[];
  product?: string;
  productVersion?: string;
}

/** What is asked and solved in the community from the start. */
export const solved: Question = { title: 'Charger light blinks twice and stops', answer: 'The battery was under 5 degrees. Warm it indoors for an hour.' };

/** A community that another company's site may show: with an owner, a space for questions, and one that is solved. */
export interface EmbeddedCommunity {
  hearth: Hearth;
  site: HostSite;
  /** The community's address, which is another site than the one that shows it. */
  forum: string;
  owner: Member;
  /** Who asked. */
  asker: Member;
  topic: { number: number; path: string };
  /** What the site's server signs by. */
  key: { id: string; secret: string };
  /** As the site's own server signs it for who is signed in there: by the lines that docs/identify.md gives. */
  tokenFor(id: string, name: string, secret?: string): string;
  stop(): Promise<void>;
}

/** `hosts` names the site and the community, which are two sites where nothing is said. */
export async function startEmbedded(pages: Record<string, HostPage>, space: object = {}, question: Partial<Question> = {}, hosts = { host: 'shop.localhost', forumHost: 'forum.localhost' }): Promise<EmbeddedCommunity> {
  const hearth = await startHearth();
  const forum = hearth.url.replace('localhost', hosts.forumHost);
  const site = await openHostSite(() => forum, pages, hosts.host);
  const owner = await setUpOwner(hearth);
  const { id: threadsSpaceId } = done(await owner.api.post('spaces', { name: 'Charging', slug: 'charging', kind: 'support', ...space }));
  done(await owner.api.patch('admin/community', { settings: { embedding: { origins: [site.origin], threadsSpaceId }, privileges: { preset: 'open' } } }));
  const asker = await joinAs(hearth, 'rosa');
  const topic = await askSolved(asker, owner, { ...solved, ...question });
  const [communityToken, key] = [await documentedToken(), done(await owner.api.post('admin/identify-keys'))];
  return {
    hearth,
    site,
    forum,
    owner,
    asker,
    topic,
    key,
    tokenFor: (id, name, secret = key.secret) => communityToken({ id, name, email: `${id}@shop.example.com`, emailVerified: true }, { kid: key.id, secret }),
    stop: async () => {
      site.close();
      await hearth.stop();
    },
  };
}

/** A question whose asker takes the answer, once it is found: what is typed is asked for but once. */
export async function askSolved(asker: Member, answerer: Member, { answer, ...asked }: Question): Promise<{ number: number; path: string }> {
  const topic = done(await asker.api.post('topics', { space: 'charging', body: 'It worked last week.', ...asked }));
  const reply = done(await answerer.api.post(`topics/${topic.number}/replies`, { body: answer }));
  done(await asker.api.put(`topics/${topic.number}/solution`, { postId: reply.id }));
  const found = async (): Promise<number[]> => done(await asker.api.get(`search?state=solved&q=${encodeURIComponent(asked.title)}`)).items.map(({ number }: { number: number }) => number);
  expect(await soon(found, (numbers) => numbers.includes(topic.number))).toContain(topic.number);
  return { number: topic.number, path: `/t/${topic.number}/${topic.slug}` };
}
