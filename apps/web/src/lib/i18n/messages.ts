import type { Locale } from '#contracts';
import type { Messages } from './translator';
import type account from './messages/en/account.json';
import type acts from './messages/en/acts.json';
import type admin from './messages/en/admin.json';
import type authoring from './messages/en/authoring.json';
import type cleaning from './messages/en/cleaning.json';
import type core from './messages/en/core.json';
import type curate from './messages/en/curate.json';
import type follows from './messages/en/follows.json';
import type embedding from './messages/en/embedding.json';
import type frame from './messages/en/frame.json';
import type deflection from './messages/en/deflection.json';
import type help from './messages/en/help.json';
import type knowledge from './messages/en/knowledge.json';
import type ideas from './messages/en/ideas.json';
import type inbox from './messages/en/inbox.json';
import type forms from './messages/en/forms.json';
import type keys from './messages/en/keys.json';
import type lists from './messages/en/lists.json';
import type reach from './messages/en/reach.json';
import type reputation from './messages/en/reputation.json';
import type rounds from './messages/en/rounds.json';
import type campaigns from './messages/en/campaigns.json';
import type moderation from './messages/en/moderation.json';
import type secrets from './messages/en/secrets.json';
import type spaces from './messages/en/spaces.json';
import type review from './messages/en/review.json';
import type promotion from './messages/en/promotion.json';
import type rulebook from './messages/en/rulebook.json';
import type standing from './messages/en/standing.json';
import type tags from './messages/en/tags.json';
import type topic from './messages/en/topic.json';
import type trust from './messages/en/trust.json';
import type vouching from './messages/en/vouching.json';
import type votes from './messages/en/votes.json';
import type write from './messages/en/write.json';

type English = typeof account & typeof acts & typeof admin & typeof core & typeof curate & typeof forms & typeof keys & typeof lists & typeof reputation & typeof rulebook & typeof moderation & typeof spaces & typeof standing & typeof tags & typeof topic & typeof trust & typeof write & typeof votes & typeof review & typeof inbox & typeof reach & typeof follows & typeof embedding & typeof frame & typeof help & typeof vouching & typeof deflection & typeof ideas & typeof secrets & typeof promotion & typeof rounds & typeof knowledge & typeof cleaning & typeof authoring & typeof campaigns;
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutForm<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;
/** Every message that the English files know, without its plural form. */
export type MessageKey = WithoutForm<keyof English>;

/** Parts of the site whose messages load together: `core` is on every page. */
export const areas = ['core', 'forms', 'keys', 'lists', 'topic', 'acts', 'curate', 'trust', 'write', 'account', 'admin', 'reputation', 'moderation', 'votes', 'standing', 'spaces', 'review', 'rulebook', 'tags', 'inbox', 'reach', 'follows', 'embedding', 'frame', 'help', 'vouching', 'deflection', 'ideas', 'secrets', 'promotion', 'rounds', 'knowledge', 'cleaning', 'authoring', 'campaigns'] as const;
export type Area = (typeof areas)[number];

/** Areas whose pages are forms: the texts of forms come along. */
const formAreas: readonly Area[] = ['write', 'account', 'admin', 'moderation', 'review', 'rounds', 'campaigns'];

/** The messages of one language and area; bundlers make a file of each, so a page gets no other language. */
export async function loadMessages(locale: Locale, area: Area): Promise<Messages> {
  const loaded = (await import(`./messages/${locale}/${area}.json`)) as { default: Messages };
  return loaded.default;
}

interface AboveWithMessages {
  parent: () => Promise<{ locale: Locale; messages: Messages }>;
}

/** Merged messages by those of the layouts above and the areas added to them; they never change, and most pages want the same few. */
const merged = new WeakMap<Messages, Map<string, Promise<Messages>>>();

/** The messages of the layouts above with those of some areas added. */
export function withAreas({ locale, messages }: { locale: Locale; messages: Messages }, ...added: Area[]): Promise<Messages> {
  const known = merged.get(messages) ?? new Map<string, Promise<Messages>>();
  merged.set(messages, known);
  const key = added.join();
  const merging = known.get(key) ?? merge(locale, messages, added);
  known.set(key, merging);
  // What could not be loaded is asked for again the next time.
  merging.catch(() => known.delete(key));
  return merging;
}

async function merge(locale: Locale, messages: Messages, added: Area[]): Promise<Messages> {
  const all = added.some((area) => formAreas.includes(area)) ? ['forms' as const, ...added] : added;
  const loaded = await Promise.all(all.map((area) => loadMessages(locale, area)));
  return Object.assign({}, messages, ...loaded) as Messages;
}

/** A layout's load that adds the messages of some areas to those of the layouts above. */
export function addMessages(...added: Area[]): (event: AboveWithMessages) => Promise<{ messages: Messages }> {
  return async ({ parent }) => ({ messages: await withAreas(await parent(), ...added) });
}
