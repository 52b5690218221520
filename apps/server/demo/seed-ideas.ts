import type { INestApplicationContext } from '@nestjs/common';
import { Merging } from '#conversations';
import { Balloting, Changelog, ComparingIdeas, Deciding, Demand, IdeaKeeping, OpeningRounds, Roadmaps, RoundKeeping } from '#ideas';
import { currentCommunityId, Database } from '#platform';
import type { As } from './acting.js';
import { demoCommunity } from './index.js';
import { actsAfter, dayMs, type Act, type SeededTopic, type SeedPlace } from './seed-topics.js';
import type { DemoIdea, DemoRound } from './types.js';

const board = 'ideas';
const hourMs = 3_600_000;
/** Who decides about the board where nobody is named. */
const [product, moderator] = ['amara', 'bram'];
const ended = new Set(['declined', 'partly-delivered']);
const comparisonsOfEach = 6;
const comparing = 8;

interface Setting {
  app: INestApplicationContext;
  as: As;
  place: SeedPlace;
  /** By title. */
  topics: ReadonlyMap<string, SeededTopic>;
}

/** What the demo's ideas are besides their topics: votes, demand, decisions, roadmap, changelog, rounds and pairs. */
export async function seedIdeas(setting: Setting): Promise<void> {
  await castVotes(setting);
  await setting.app.get(IdeaKeeping).settle({ lately: false });
  for (const idea of demoCommunity.ideas) await seedIdea(setting, idea);
  await publishEntries(setting);
  for (const round of demoCommunity.rounds) await seedRound(setting, round);
  await comparePairs(setting);
  await setting.app.get(IdeaKeeping).settle({ lately: false });
}

const votersOf = ({ topic, votes }: DemoIdea, { topics, place }: Setting): Act[] => actsAfter(topics.get(topic.title)!.createdAt, { count: votes, key: `idea/${topic.title}`, except: topic.author }, place);

async function castVotes(setting: Setting): Promise<void> {
  const rows = demoCommunity.ideas.flatMap((idea) => votersOf(idea, setting).map((act) => ({ topicId: setting.topics.get(idea.topic.title)!.id, ...act })));
  await setting.app.get(Database).query(
    `insert into idea_votes (community_id, topic_id, member_id, direction, created_at) select $1, topic_id, member_id, 'up', at from unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) v(topic_id, member_id, at)`,
    [currentCommunityId(), rows.map(({ topicId }) => topicId), rows.map(({ memberId }) => memberId), rows.map(({ at }) => at)],
  );
}

async function seedIdea({ app, as, place, topics }: Setting, idea: DemoIdea): Promise<void> {
  const database = app.get(Database);
  const { number, id, replies, createdAt } = topics.get(idea.topic.title)!;
  for (const { by, customer, source, note } of idea.customers ?? []) await as(by, () => app.get(Demand).voteFor(number, { customer, source, note: note ?? '' }));
  for (const title of idea.evidence ?? []) await as(moderator, () => app.get(Demand).link(number, { topic: topics.get(title)!.number }));
  for (const { by, words, times } of idea.searches ?? []) await as(by, () => app.get(Demand).link(number, { search: words, times }));
  const said = new Date(Math.min(createdAt.getTime() + 2 * dayMs, place.now.getTime()));
  for (const table of ['idea_customer_votes', 'idea_evidence']) await database.query(`update ${table} set created_at = $3 where community_id = $1 and topic_id = $2`, [currentCommunityId(), id, said]);
  for (const { by, status, note, hoursAgo } of idea.steps ?? []) {
    const decision = await as(by, () => app.get(Deciding).decide(number, { status, note }));
    await database.query('update idea_decisions set created_at = $3 where community_id = $1 and id = $2', [currentCommunityId(), decision, new Date(place.now.getTime() - hoursAgo * hourMs)]);
  }
  const { response, roadmap, mergedInto } = idea;
  if (response !== undefined) await as(product, () => app.get(Deciding).respond(number, { postId: replies[response]! }));
  if (roadmap) await as(product, () => app.get(Roadmaps).put(number, { lane: roadmap.lane, quarter: roadmap.quarter === null ? null : quarterFrom(place.now, roadmap.quarter) }));
  if (mergedInto) await as(moderator, () => app.get(Merging).merge(number, { into: topics.get(mergedInto)!.number, reason: '' }));
}

async function publishEntries({ app, as, place, topics }: Setting): Promise<void> {
  for (const { title, body, author, hoursAgo, ideas } of demoCommunity.entries) {
    const id = await as(author, () => app.get(Changelog).publish({ title, body, ideas: ideas.map((one) => topics.get(one)!.number) }));
    const values = [currentCommunityId(), id, new Date(place.now.getTime() - hoursAgo * hourMs)];
    await app.get(Database).query('update changelog_entries set published_at = $3 where community_id = $1 and id = $2', values);
    await app.get(Database).query('update idea_decisions set created_at = $3 where community_id = $1 and id in (select decision_id from changelog_ideas where community_id = $1 and entry_id = $2)', values);
  }
}

/** A round that is over had its day: it is opened now with that day's times, so that its chain begins with them. */
async function seedRound({ app, as, place }: Setting, { question, details, author, options, choices, when }: DemoRound): Promise<void> {
  const [database, now] = [app.get(Database), new Date()];
  const input = { question, details, options: options.map((text) => ({ text })), opensAt: now.toISOString(), closesAt: new Date(now.getTime() + ('daysLeft' in when ? when.daysLeft : 1) * dayMs).toISOString() };
  const id = await as(author, () => app.get(OpeningRounds).open(board, input));
  const past = 'daysAgo' in when ? dayOf(place.now, when.daysAgo) : null;
  if (past) {
    const { definition } = (await database.one<{ definition: string }>('select definition from rounds where community_id = $1 and id = $2', [currentCommunityId(), id]))!;
    const times = { opensAt: past.opensAt.toISOString(), closesAt: past.closesAt.toISOString() };
    await database.query('update rounds set definition = $3 where community_id = $1 and id = $2', [currentCommunityId(), id, JSON.stringify({ ...(JSON.parse(definition) as object), ...times })]);
  }
  await app.get(RoundKeeping).keep(id);
  const voters = [...place.memberIds.keys()].filter((handle) => handle !== author);
  for (const [turn, choice] of choices.flatMap((count, key) => Array.from({ length: count }, () => key)).entries()) {
    await as(voters[turn]!, () => app.get(Balloting).cast(id, { choice, guess: guessOf(choice, turn, options.length) }));
  }
  if (!past) return;
  await database.query('update rounds set opens_at = $3, closes_at = $4 where community_id = $1 and id = $2', [currentCommunityId(), id, past.opensAt, past.closesAt]);
  await app.get(RoundKeeping).keep(id);
  await database.query('update rounds set revealed_at = $3 where community_id = $1 and id = $2', [currentCommunityId(), id, past.closesAt]);
  await database.query(`update round_heads set at = case kind when 'opening' then $3::timestamptz else $4::timestamptz end where community_id = $1 and round_id = $2`, [currentCommunityId(), id, past.opensAt, past.closesAt]);
}

/** From eight in the morning to eight in the evening (UTC). */
function dayOf(now: Date, daysAgo: number): { opensAt: Date; closesAt: Date } {
  const midnight = Math.floor(now.getTime() / dayMs) * dayMs - daysAgo * dayMs;
  return { opensAt: new Date(midnight + 8 * hourMs), closesAt: new Date(midnight + 20 * hourMs) };
}

/** Most people guess that many others choose as they do, some more so than others. */
function guessOf(choice: number, turn: number, options: number): number[] {
  const own = 34 + ((turn * 7) % 30);
  const each = Math.floor((100 - own) / (options - 1));
  const guess = Array.from({ length: options }, (_, key) => (key === choice ? own : each));
  guess[(choice + 1) % options]! += 100 - guess.reduce((sum, share) => sum + share, 0);
  return guess;
}

/** Members say which of two open ideas they would rather have: most often the one that more people want. */
async function comparePairs({ app, as, place, topics }: Setting): Promise<void> {
  const comparison = app.get(ComparingIdeas);
  await as(product, () => comparison.set(board, { on: true, publicResults: true }));
  const delivered = new Set(demoCommunity.entries.flatMap(({ ideas }) => ideas));
  const open = demoCommunity.ideas.filter(({ topic, mergedInto, steps = [] }) => !mergedInto && !delivered.has(topic.title) && !ended.has(steps.at(-1)?.status ?? 'new'));
  for (const [turn, handle] of [...place.memberIds.keys()].slice(-comparing).entries()) {
    for (let at = 0; at < comparisonsOfEach; at += 1) {
      const left = open[(turn * 5 + at) % open.length]!;
      const right = open[(turn * 5 + at + 1 + (turn % 3)) % open.length]!;
      const surprises = (turn + at) % 5 === 0;
      const answer = left.votes > right.votes !== surprises ? 'left' : 'right';
      await as(handle, () => comparison.answer(board, { left: topics.get(left.topic.title)!.number, right: topics.get(right.topic.title)!.number, answer }));
    }
  }
}

function quarterFrom(now: Date, later: number): string {
  const quarters = now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / 3) + later;
  return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
}
