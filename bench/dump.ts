import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { randomSource, Words } from './words.js';

const votesForEach = 2;
const commentsForEach = 1;
const answersForEach = 3;
/** One question in ten is a wish, and some of those were granted. */
const wishTags = ['feature-request', 'status-completed'];
const minute = 60_000;
const opened = Date.parse('2020-01-01T00:00:00Z');

type Attributes = Record<string, string | number | undefined>;

/** Writes a dump in the form of Stack Exchange's with this many posts, one vote in three a downvote; returns how many rows it has. */
export async function writeDump(folder: string, posts: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  const random = randomSource(posts);
  const words = new Words(random, 5_000);
  const users = Math.max(20, Math.floor(posts / 5));
  const anyone = (): number => 1 + Math.floor(random() * users);
  const at = (order: number): string => new Date(opened + order * minute).toISOString().slice(0, -1);
  const tags = [...wishTags, ...Array.from({ length: 40 }, (_, index) => `tag-${index}`)];
  const tagsOf = (question: number): string[] => [tags[wishTags.length + (question % 40)]!, ...(question % 40 === 1 ? wishTags.slice(0, question % 120 === 1 ? 2 : 1) : [])];
  const body = (): string => `<p>${words.text(40)}</p>\n\n<pre><code>${words.text(6)}\n</code></pre>\n\n<p>${words.text(25)} <em>${words.one()}</em>.</p>\n`;
  const files: Record<string, () => Generator<Attributes>> = {
    Tags: function* () {
      for (const [index, TagName] of tags.entries()) yield { Id: index + 1, TagName, Count: 1 };
    },
    Users: function* () {
      for (let Id = 1; Id <= users; Id += 1) yield { Id, Reputation: 1, CreationDate: at(Id), DisplayName: `${words.one()} ${words.one()}`, LastAccessDate: at(Id), Views: 0, UpVotes: 0, DownVotes: 0, AccountId: Id };
    },
    Posts: function* () {
      for (let Id = 1; Id <= posts; Id += 1) {
        const order = (Id - 1) % (answersForEach + 1);
        const shared = { Id, CreationDate: at(Id), Score: 1, Body: body(), OwnerUserId: anyone(), LastActivityDate: at(Id), ContentLicense: 'CC BY-SA 4.0' };
        const question = Id - order;
        yield order > 0
          ? { ...shared, PostTypeId: 2, ParentId: question }
          : { ...shared, PostTypeId: 1, AcceptedAnswerId: Id < posts && random() < 0.6 ? Id + 1 : undefined, ViewCount: 100, Title: words.text(8), Tags: `<${tagsOf(Id).join('><')}>`, AnswerCount: answersForEach };
      }
    },
    Comments: function* () {
      for (let Id = 1; Id <= posts * commentsForEach; Id += 1) yield { Id, PostId: 1 + ((Id - 1) % posts), Score: 0, Text: words.text(15), CreationDate: at(posts + Id), UserId: anyone() };
    },
    Votes: function* () {
      for (let Id = 1; Id <= posts * votesForEach; Id += 1) yield { Id, PostId: 1 + ((Id - 1) % posts), VoteTypeId: Id % 3 === 0 ? 3 : 2, CreationDate: at(posts + Id) };
    },
    PostLinks: function* () {
      for (let Id = 1; Id <= posts / 100; Id += 1) yield { Id, CreationDate: at(posts + Id), PostId: 1, RelatedPostId: 5, LinkTypeId: Id === 1 ? 3 : 1 };
    },
  };
  let rows = 0;
  for (const [name, rowsOf] of Object.entries(files)) {
    const lines = function* (): Generator<string> {
      yield `<?xml version="1.0" encoding="utf-8"?>\n<${name.toLowerCase()}>\n`;
      for (const row of rowsOf()) {
        rows += 1;
        yield `  <row${Object.entries(row).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`)).join('')} />\n`;
      }
      yield `</${name.toLowerCase()}>\n`;
    };
    await pipeline(Readable.from(lines()), createWriteStream(join(folder, `${name}.xml`)));
  }
  return rows;
}

function escaped(value: string | number): string {
  return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#xA;');
}
