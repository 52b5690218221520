import { describe, expect, it } from '@jest/globals';
import { Handle, limits, SpaceInput, TagInput } from '../../../libs/contracts/index.js';
import { demoCommunity, resolveTopicRefs, slugifyTitle, topicRef, topicRefsIn } from './index.js';
import { text } from './text.js';
import type { DemoReply, DemoTopic } from './types.js';

const { spaces, members, tags, topics, ideas, entries, rounds, articles } = demoCommunity;
const handles = new Set(members.map((member) => member.handle));
const minutesAgo = (topic: DemoTopic) => topic.hoursAgo * 60;

interface Placed {
  reply: DemoReply;
  parentMinutes: number;
  depth: number;
}

function placed(replies: DemoReply[], parentMinutes = 0, depth = 0): Placed[] {
  return replies.flatMap((reply) => [{ reply, parentMinutes, depth }, ...placed(reply.replies ?? [], reply.minutesAfter, depth + 1)]);
}

function repeated(values: string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

function mentionsIn(markdown: string): string[] {
  const prose = markdown.replace(/^```[^]*?^```/gm, '').replace(/`[^`]*`/g, '');
  return [...prose.matchAll(/(?<![\p{L}\p{N}])@([a-z0-9]+)/gu)].map((match) => match[1] ?? '');
}

/** Where a rule is broken, as "title: what". */
function broken(check: (topic: DemoTopic, replies: Placed[]) => string[]): string[] {
  return topics.flatMap((topic) => check(topic, placed(topic.replies)).map((fault) => `${topic.title}: ${fault}`));
}

describe('the demo community', () => {
  it('has enough of everything to look alive', () => {
    expect(topics.length).toBeGreaterThanOrEqual(60);
    expect(members.length).toBeGreaterThanOrEqual(28);
    expect(spaces.length).toBeGreaterThanOrEqual(7);
    expect(Math.max(...topics.map((topic) => placed(topic.replies).length))).toBeGreaterThanOrEqual(30);

    const questions = topics.filter((topic) => topic.kind === 'question');
    const solved = questions.filter((topic) => topic.replies.some((reply) => reply.solution));
    const unanswered = questions.filter((topic) => topic.replies.length === 0);
    const conversations = topics.filter((topic) => topic.kind !== 'idea');
    expect(solved.length / conversations.length).toBeGreaterThan(0.5);
    expect(unanswered.length / conversations.length).toBeGreaterThan(0.1);
    expect(unanswered.some((topic) => topic.hoursAgo <= 1)).toBe(true);
    expect(conversations.filter((topic) => topic.hoursAgo <= 30 * 24).length / conversations.length).toBeGreaterThan(0.5);
    expect(Math.max(...topics.map((topic) => topic.hoursAgo))).toBeGreaterThan(300 * 24);
  });

  it('says that the company is fictional', () => {
    expect(demoCommunity.tagline).toContain('the company, its products and everybody who writes here are invented');
    expect(demoCommunity.tagline.length).toBeLessThanOrEqual(160);
  });

  it('has spaces, members and tags that the API would accept', () => {
    for (const space of spaces) expect(SpaceInput.safeParse(space)).toMatchObject({ success: true });
    for (const tag of tags) expect(TagInput.safeParse(tag)).toMatchObject({ success: true });
    for (const member of members) expect(Handle.safeParse(member.handle)).toMatchObject({ success: true });
    expect(repeated(spaces.map((space) => space.slug))).toEqual([]);
    expect(repeated(members.map((member) => member.handle))).toEqual([]);
    expect(repeated(tags.flatMap((tag) => [tag.slug, ...(tag.synonyms ?? [])]))).toEqual([]);
  });

  it('names only spaces, members, tags, products and versions that exist', () => {
    const known = {
      spaces: new Map(spaces.map((space) => [space.slug, space])),
      tags: new Set(tags.map((tag) => tag.slug)),
    };
    expect(
      broken((topic, replies) => {
        const people = [topic.author, ...(Array.isArray(topic.meToo) ? topic.meToo : [])];
        people.push(...replies.flatMap(({ reply }) => [reply.author, ...(reply.acceptedBy ? [reply.acceptedBy] : [])]));
        const mentions = [topic.body, ...replies.map(({ reply }) => reply.body)].flatMap(mentionsIn);
        return [
          ...[...people, ...mentions].filter((handle) => !handles.has(handle)),
          ...topic.tags.filter((tag) => !known.tags.has(tag)),
          ...(known.spaces.has(topic.space) ? [] : [topic.space]),
          ...(topic.product === undefined || demoCommunity.products.includes(topic.product) ? [] : [topic.product]),
          ...(topic.version === undefined || demoCommunity.versions.includes(topic.version) ? [] : [topic.version]),
          ...((topic.kind === 'idea') === (known.spaces.get(topic.space)?.kind === 'ideas') ? [] : ['an idea outside a space for ideas, or something else in it']),
          ...(topic.kind === 'question' && known.spaces.get(topic.space)?.kind !== 'support' ? ['a question outside a support space'] : []),
        ];
      }),
    ).toEqual([]);
    expect(tags.filter((tag) => !topics.some((topic) => topic.tags.includes(tag.slug))).map((tag) => tag.slug)).toEqual([]);
    expect(spaces.filter(({ kind, slug }) => kind !== 'knowledge' && !topics.some((topic) => topic.space === slug)).map((space) => space.slug)).toEqual([]);
  });

  it('keeps the limits of titles, bodies and tags', () => {
    expect(
      broken((topic, replies) => [
        ...(topic.title.length >= limits.title.min && topic.title.length <= limits.title.max ? [] : ['title length']),
        ...(topic.tags.length <= limits.tags.max && repeated(topic.tags).length === 0 ? [] : ['tags']),
        ...[topic.body, ...replies.map(({ reply }) => reply.body)]
          .filter((body) => body.trim().length < limits.post.min || body.length > limits.post.max)
          .map((body) => `body of ${body.length} characters`),
      ]),
    ).toEqual([]);
    expect(repeated(topics.map((topic) => slugifyTitle(topic.title)))).toEqual([]);
  });

  it('repeats no body', () => {
    expect(repeated(topics.flatMap((topic) => [topic.body, ...placed(topic.replies).map(({ reply }) => reply.body)]))).toEqual([]);
  });

  it('has at most one solution, a direct answer to a question', () => {
    expect(
      broken((topic, replies) => {
        const solutions = replies.filter(({ reply }) => reply.solution);
        return [
          ...(solutions.length > 1 ? ['several solutions'] : []),
          ...(solutions.some(({ depth }) => depth > 0) ? ['a comment as solution'] : []),
          ...(solutions.length > 0 && topic.kind !== 'question' ? ['a solved discussion'] : []),
          ...replies.filter(({ reply }) => reply.acceptedBy && !reply.solution).map(() => 'accepted, but no solution'),
        ];
      }),
    ).toEqual([]);
  });

  it('tells every story in order: no reply before its parent, its author or in the future', () => {
    const joined = new Map(members.map((member) => [member.handle, member.joinedDaysAgo * 24 * 60]));
    expect(
      broken((topic, replies) => [
        ...(minutesAgo(topic) <= (joined.get(topic.author) ?? 0) ? [] : [`${topic.author} asked before joining`]),
        ...replies.flatMap(({ reply, parentMinutes }) => [
          ...(reply.minutesAfter > parentMinutes ? [] : [`${reply.author} at ${reply.minutesAfter} is before the parent`]),
          ...(reply.minutesAfter <= minutesAgo(topic) ? [] : [`${reply.author} at ${reply.minutesAfter} is in the future`]),
          ...(minutesAgo(topic) - reply.minutesAfter <= (joined.get(reply.author) ?? 0) ? [] : [`${reply.author} replied before joining`]),
        ]),
      ]),
    ).toEqual([]);
  });

  it('counts only votes that members could have cast', () => {
    const downvoted = new Set(spaces.filter((space) => space.downvotes).map((space) => space.slug));
    expect(
      broken((topic, replies) => [
        ...(typeof topic.meToo !== 'number' || topic.meToo < members.length ? [] : ['me too']),
        ...(Array.isArray(topic.meToo) && topic.meToo.includes(topic.author) ? ['me too by the asker'] : []),
        ...replies.filter(({ reply }) => reply.kudos + (reply.downvotes ?? 0) >= members.length).map(({ reply }) => `${reply.kudos} kudos`),
        ...(downvoted.has(topic.space) ? [] : replies.filter(({ reply }) => reply.downvotes).map(() => 'downvotes')),
      ]),
    ).toEqual([]);
  });

  it('refers only to topics that exist, that are older than the post, and not to itself', () => {
    const bySlug = new Map(topics.map((topic) => [slugifyTitle(topic.title), topic]));
    let found = 0;
    expect(
      broken((topic, replies) =>
        [{ body: topic.body, minutesAfter: 0 }, ...replies.map(({ reply }) => reply)].flatMap(({ body, minutesAfter }) => {
          expect(resolveTopicRefs(body, () => '/t/1')).not.toContain('{{');
          return topicRefsIn(body).flatMap((slug) => {
            found += 1;
            const target = bySlug.get(slug);
            if (!target || target === topic) return [`refers to ${slug}`];
            return minutesAgo(target) > minutesAgo(topic) - minutesAfter ? [] : [`refers to ${slug} before it was asked`];
          });
        }),
      ),
    ).toEqual([]);
    expect(found).toBeGreaterThan(10);
  });
});

describe('its ideas', () => {
  const titles = new Set(topics.map(({ title }) => title));
  const ideaTitles = new Set(ideas.map(({ topic }) => topic.title));
  const joinedHoursAgo = new Map(members.map(({ handle, joinedDaysAgo }) => [handle, joinedDaysAgo * 24]));
  const staff = new Set(members.filter(({ role }) => role === 'staff' || role === 'admin').map(({ handle }) => handle));

  it('stand in all five groups, on the roadmap, in the changelog, and one in another', () => {
    const steps = ideas.map((idea) => idea.steps?.at(-1)?.status);
    for (const status of [undefined, 'needs-more', 'building', 'planned', 'later', 'needs-information', 'partly-delivered', 'declined']) expect(steps).toContain(status);
    expect(new Set(ideas.flatMap(({ roadmap }) => roadmap?.lane ?? []))).toEqual(new Set(['now', 'next', 'later']));
    expect(entries.flatMap((entry) => entry.ideas)).toHaveLength(2);
    expect(ideas.filter(({ mergedInto }) => mergedInto)).toHaveLength(1);
  });

  it('name only topics, ideas and people that exist, staff where staff decides, and each after what it refers to', () => {
    expect(
      ideas.flatMap(({ topic, evidence = [], customers = [], searches = [], steps = [], mergedInto, response, votes }) => [
        ...evidence.filter((title) => !titles.has(title) || ideaTitles.has(title)),
        ...[...customers, ...searches, ...steps].map(({ by }) => by).filter((by) => !staff.has(by)),
        ...steps.filter(({ hoursAgo }, at) => hoursAgo >= (steps[at - 1]?.hoursAgo ?? topic.hoursAgo)).map(({ status }) => `${status} too early`),
        ...(mergedInto === undefined || ideaTitles.has(mergedInto) ? [] : [mergedInto]),
        ...(response === undefined || staff.has(topic.replies[response]?.author ?? '') ? [] : ['a response that is not staff’s']),
        ...(votes < members.length ? [] : ['too many votes']),
      ]),
    ).toEqual([]);
    expect(entries.flatMap(({ author, ideas: delivered }) => [author, ...delivered]).filter((name) => !staff.has(name) && !ideaTitles.has(name))).toEqual([]);
    for (const { author, options, choices } of rounds) expect([staff.has(author), choices.length, choices.reduce((sum, count) => sum + count, 0) < members.length]).toEqual([true, options.length, true]);
  });

  it('and its articles name what exists, stand below what is written before them, and were written by people who were there', () => {
    const bySlug = new Set(topics.map((topic) => slugifyTitle(topic.title)));
    const writers = new Set(members.filter(({ role }) => role !== 'member').map(({ handle }) => handle));
    const solved = new Set(topics.filter(({ replies }) => replies.some(({ solution }) => solution)).map(({ title }) => title));
    expect(
      articles.flatMap(({ title, author, hoursAgo, below, from, body, revision, confirmedBy = [], versions, tags: given, helped }, at) => [
        ...[author, ...confirmedBy, ...(revision ? [revision.author] : [])].filter((handle) => !writers.has(handle)),
        ...topicRefsIn(body).filter((slug) => !bySlug.has(slug)),
        ...given.filter((tag) => !tags.some(({ slug }) => slug === tag)),
        ...(below === undefined || articles.slice(0, at).some((above) => above.title === below) ? [] : [`${title}: below ${below}`]),
        ...(from === undefined || solved.has(from) ? [] : [`${title}: from ${from}`]),
        ...(versions?.names ?? []).filter((name) => !demoCommunity.versions.includes(name)),
        ...(hoursAgo < joinedHoursAgo.get(author)! ? [] : [`${title}: before its author joined`]),
        ...(helped && helped.yes + helped.no.length >= members.length ? [`${title}: too many readers`] : []),
      ]),
    ).toEqual([]);
    expect(repeated(articles.map(({ title }) => title))).toEqual([]);
  });
});

describe('references between topics', () => {
  it('are made from a title of any script and resolved to an address', () => {
    expect(topicRef("Which channel? Near an 'airport' (90 m²)")).toBe('{{topic:which-channel-near-an-airport-90-m²}}');
    expect(topicRef('الضوء الأبيض')).toBe('{{topic:الضوء-الأبيض}}');
    expect(resolveTopicRefs(`See [this](${topicRef('Two words')}).`, (slug) => `/t/7/${slug}`)).toBe('See [this](/t/7/two-words).');
    expect(resolveTopicRefs('{{other}} stays', () => 'x')).toBe('{{other}} stays');
  });
});

describe('text written in the source', () => {
  it('loses the indentation of its first line and keeps the rest', () => {
    expect(text`
      One

        two
      three
    `).toBe('One\n\n  two\nthree');
    expect(text`one line`).toBe('one line');
  });
});
