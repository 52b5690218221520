import { randomSource } from '../words.js';

/** Who somebody of the generated community is. `patient` is a ring whose members leave the pages open as if they read. */
export type Part = 'reader' | 'fan' | 'friend' | 'ring' | 'puppets' | 'serial' | 'patient';

export interface GeneratedMember {
  part: Part;
  /** Which planted group the member is of. */
  group: number | null;
}
export interface GeneratedPost {
  topic: number;
  position: number;
  author: number;
  at: number;
}
export interface GeneratedRead {
  member: number;
  topic: number;
  position: number;
  at: number;
}
export interface GeneratedVote {
  member: number;
  post: number;
  kind: 'kudos' | 'downvote';
  at: number;
  /** The planted group that arranged it; null for an honest vote. */
  group: number | null;
}
export interface Population {
  members: GeneratedMember[];
  posts: GeneratedPost[];
  topics: number[][];
  reads: GeneratedRead[];
  votes: GeneratedVote[];
  groups: Part[];
}

export interface PopulationSize {
  honest: number;
  /** How many groups of each kind are planted. */
  rings: number;
  puppets: number;
  serial: number;
  patient: number;
}

const days = 90;
const day = 86_400_000;
const minute = 60_000;
/** The caps that hold for everybody. */
const votesADay = 40;
const votesADayOnAuthor = 6;

/**
 * A community over ninety days up to `now`, drawn from a seed. Honest members write and read with Zipf's activity, most of
 * what they read is what just came up, and they vote in proportion to how good a post is and how generous they are, often at
 * once. Friends read and like each other more, fans read nearly all of one great author. Colluders write middling posts, read
 * a little like others, and vote for one another without reading: straight from a list of links, or just after opening the page.
 */
export function populate(seed: number, size: PopulationSize, now: number): Population {
  return new Generator(seed, size, now).run();
}

class Generator {
  private readonly random: () => number;
  private readonly began: number;
  private readonly members: GeneratedMember[] = [];
  private readonly posts: GeneratedPost[] = [];
  private readonly topics: number[][] = [];
  private readonly startOf: number[] = [];
  private readonly votes: GeneratedVote[] = [];
  private readonly groups: Part[] = [];
  private readonly reads = new Map<string, GeneratedRead>();
  private readonly voted = new Set<string>();
  private readonly perDay = new Map<string, number>();
  private readonly postsOf: number[][] = [];
  /** How good a member's posts are: the chance that an average reader thanks for one. */
  private readonly quality: number[] = [];
  private readonly generosity: number[] = [];

  constructor(
    seed: number,
    private readonly size: PopulationSize,
    private readonly now: number,
  ) {
    this.random = randomSource(seed);
    this.began = now - days * day;
  }

  run(): Population {
    this.join(this.size.honest, 'reader');
    const crowds = this.plantMembers();
    this.write();
    for (const { part, members } of crowds) if (part !== 'serial') this.writeFor(part, members);
    this.readAndVote();
    for (const [group, { part, members }] of crowds.entries()) this.collude(group, part, members);
    const { members, posts, topics, votes, groups } = this;
    return { members, posts, topics, reads: [...this.reads.values()], votes, groups };
  }

  private join(count: number, part: Part, group: number | null = null): number[] {
    return Array.from({ length: count }, () => {
      this.members.push({ part, group });
      this.postsOf.push([]);
      this.generosity.push(0.15 + 1.6 * this.random() ** 3);
      this.quality.push(0.03 + 0.25 * this.random() ** 2);
      return this.members.length - 1;
    });
  }

  private plantMembers(): { part: Part; members: number[] }[] {
    const crowds: { part: Part; members: number[] }[] = [];
    const plant = (part: Part, count: number, least: number, most: number) => {
      for (let left = count; left > 0; left -= 1) {
        const members = this.join(this.between(least, most), part, this.groups.length);
        this.groups.push(part);
        crowds.push({ part, members });
      }
    };
    plant('ring', this.size.rings, 2, 10);
    plant('puppets', this.size.puppets, 4, 10);
    plant('serial', this.size.serial, 1, 1);
    plant('patient', this.size.patient, 2, 10);
    return crowds;
  }

  /** One topic a member, a few replies each; the most active write most of it, and the best of these are great. */
  private write(): void {
    const { honest } = this.size;
    for (let at = 0; at < honest * 0.02; at += 1) this.quality[at] = 0.15 + 0.45 * this.random();
    const author = zipf(honest, 6, this.random);
    for (let topic = 0; topic < honest; topic += 1) {
      const at = this.began + (days * day * topic) / honest;
      this.topics.push([]);
      this.startOf.push(at);
      const replies = Math.min(30, Math.floor(-3 * Math.log(1 - this.random())));
      this.post(topic, Math.floor(this.random() * honest), at);
      for (let reply = 0; reply < replies; reply += 1) this.post(topic, author(), at + (reply + 1) * this.between(5, 300) * minute);
    }
  }

  /** Colluders answer here and there; of sock puppets the first one alone. */
  private writeFor(part: Part, members: readonly number[]): void {
    for (const member of part === 'puppets' ? members.slice(0, 1) : members) {
      for (let left = this.between(5, 16); left > 0; left -= 1) {
        const topic = Math.floor(this.random() * this.topics.length * 0.95);
        this.post(topic, member, this.startOf[topic]! + this.between(300, 3_000) * minute);
      }
    }
  }

  private post(topic: number, author: number, at: number): void {
    this.topics[topic]!.push(this.posts.length);
    this.postsOf[author]!.push(this.posts.length);
    this.posts.push({ topic, position: this.topics[topic]!.length, author, at: Math.min(at, this.now - minute) });
  }

  private readAndVote(): void {
    const { honest } = this.size;
    const popular = zipf(this.topics.length, 200, this.random);
    const shuffled = shuffle([...this.topics.keys()], this.random);
    for (let member = 0; member < this.members.length; member += 1) {
      const isHonest = member < honest;
      const topics = Math.min(400, Math.floor(isHonest ? 6 / (this.random() + 0.012) : this.between(5, 60)));
      for (let left = topics; left > 0; left -= 1) this.read(member, this.random() < 0.4 ? shuffled[popular()]! : Math.floor(this.random() * this.topics.length), isHonest ? 1 : 0.5);
    }
    const cliqued = Math.floor(honest * 0.06);
    for (let first = Math.floor(honest * 0.3); first < honest * 0.3 + cliqued; ) {
      const clique = Array.from({ length: this.between(3, 6) }, (_, at) => first + at);
      first += clique.length;
      for (const member of clique) for (const friend of clique) if (friend !== member) this.follow(member, friend, { part: 'friend', reads: 0.7, likes: 2 });
    }
    const fans = Math.floor(honest * 0.02);
    for (let member = Math.floor(honest * 0.6); member < honest * 0.6 + fans; member += 1) {
      this.follow(member, Math.floor(this.random() * Math.max(3, honest * 0.01)), { part: 'fan', reads: 0.85, likes: 1.5 });
    }
  }

  /** Reads most topics in which somebody wrote, and likes what that one wrote more than others do. */
  private follow(member: number, author: number, { part, reads, likes }: { part: Part; reads: number; likes: number }): void {
    this.members[member]!.part = part;
    for (const topic of new Set(this.postsOf[author]!.map((post) => this.posts[post]!.topic))) {
      if (this.random() < reads) this.read(member, topic, 1, { author, likes });
    }
  }

  private read(member: number, topic: number, willing: number, liked?: { author: number; likes: number }): void {
    const posts = this.topics[topic]!;
    const until = this.random() < 0.8 ? posts.length : 1 + Math.floor(this.random() * posts.length);
    const after = Math.max(...posts.slice(0, until).map((post) => this.posts[post]!.at));
    const at = this.visit(after, this.random() < 0.7 ? 3 : days);
    if (!this.mark(member, topic, until, at)) return;
    for (const post of posts.slice(0, until)) {
      const { author } = this.posts[post]!;
      const chance = this.quality[author]! * this.generosity[member]! * willing * (liked?.author === author ? liked.likes : 1);
      // One in four votes comes right after the last post was reached.
      if (this.random() < chance) this.vote(member, post, at + (this.random() < 0.25 ? this.between(0, 4) : this.between(5, 400)) * 1_000);
    }
  }

  private collude(group: number, part: Part, members: readonly number[]): void {
    if (part === 'serial') return this.voteInSeries(members[0]!, group);
    const keen = 0.55 + 0.4 * this.random();
    for (const voter of members) {
      for (const author of members) {
        if (voter === author) continue;
        for (const post of this.postsOf[author]!) if (this.random() < keen) this.voteArranged(voter, post, { group, patient: part === 'patient' });
      }
    }
  }

  private voteArranged(voter: number, post: number, { group, patient }: { group: number; patient: boolean }): void {
    const { topic, position, at } = this.posts[post]!;
    const when = this.visit(at, 10);
    if (patient || this.random() < 0.5) this.mark(voter, topic, position, when);
    this.vote(voter, post, when + (patient ? this.between(20, 120) : this.between(1, 4)) * 1_000, { group });
  }

  /** Runs through one author's posts within minutes, to please or to harm. */
  private voteInSeries(voter: number, group: number): void {
    const start = this.now - this.between(1, 20) * day;
    const kind = this.random() < 0.5 ? 'kudos' : 'downvote';
    const writtenBefore = this.postsOf.slice(0, this.size.honest).map((posts) => posts.filter((post) => this.posts[post]!.at < start));
    const authors = writtenBefore.filter(({ length }) => length >= votesADayOnAuthor);
    const written = authors[Math.floor(this.random() * authors.length)]!.slice(0, votesADayOnAuthor);
    for (const [at, post] of written.entries()) this.vote(voter, post, start + at * this.between(5, 60) * 1_000, { group, kind });
  }

  /** A moment after `at`: mostly within so many days. */
  private visit(at: number, within: number): number {
    return at + this.random() * Math.max(0, Math.min(within * day, this.now - minute - at));
  }

  /** As the server does: a position never goes back. Says whether it went on. */
  private mark(member: number, topic: number, position: number, at: number): boolean {
    const key = `${member}:${topic}`;
    const before = this.reads.get(key);
    if (before && before.position >= position) return false;
    this.reads.set(key, { member, topic, position, at });
    return true;
  }

  private vote(member: number, post: number, at: number, { group = null, kind = 'kudos' }: { group?: number | null; kind?: GeneratedVote['kind'] } = {}): void {
    const { author } = this.posts[post]!;
    const date = Math.floor(at / day);
    const [own, inAll, onAuthor] = [`${member}:${post}`, `${member}:${date}`, `${member}:${date}:${author}`];
    const count = (key: string): number => this.perDay.get(key) ?? 0;
    if (member === author || at >= this.now || this.voted.has(own) || count(inAll) >= votesADay || count(onAuthor) >= votesADayOnAuthor) return;
    this.voted.add(own);
    this.perDay.set(inAll, count(inAll) + 1);
    this.perDay.set(onAuthor, count(onAuthor) + 1);
    this.votes.push({ member, post, kind, at, group });
  }

  private between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }
}

/** Draws ranks from 0 on, the n-th with weight 1 / (n + offset). */
function zipf(count: number, offset: number, random: () => number): () => number {
  const cumulated = new Float64Array(count);
  let sum = 0;
  for (let at = 0; at < count; at += 1) cumulated[at] = sum += 1 / (at + offset);
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulated[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function shuffle<Item>(items: Item[], random: () => number): Item[] {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
  return items;
}
