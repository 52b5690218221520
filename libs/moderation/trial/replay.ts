import type { CommunitySettings, PostDecision } from '#contracts';
import { outcomes, type FlagOutcome } from '../decisions/outcomes.js';
import { closesTopic, hidingRule, type CountedFlag } from '../flags/verdict.js';

export type Rules = CommunitySettings['moderation'];

/** A flag with what was known of the post's author when it was given. */
export interface GivenFlag extends CountedFlag {
  id: string;
  authorIsStaff: boolean;
  authorIsNew: boolean;
}

/** What happened to one post of a topic, or to the topic itself. */
export type Happening = { at: Date; postId: string } & (
  | { kind: 'flagged'; flag: GivenFlag }
  | { kind: 'withdrawn'; flagId: string; memberId: string }
  | { kind: 'edited'; version: number }
  /** By a rule, when it happened. */
  | { kind: 'hidden' }
  /** The spam filter took it out of sight before anybody read it. */
  | { kind: 'held' }
  /** Its author's edit showed it again. */
  | { kind: 'mended' }
  | { kind: 'decided'; actionId: string; decision: PostDecision; version: number | null; closesFlags: boolean; turnsId: string | null }
  | { kind: 'undone'; actionId: string }
  /** By a rule, when it happened; and for good, by a person. */
  | { kind: 'topic-closed' }
  | { kind: 'topic-closed-by-person' }
);

/** From the first flag until a moderator decides or the author mends: when the post was hidden by rule, and when it would have been. */
export interface Spell {
  postId: string;
  now: Date | null;
  then: Date | null;
  /** What moderators said of the flags in the end; null while nobody has decided. */
  outcome: FlagOutcome | null;
}

export interface Replayed {
  spells: Spell[];
  /** The first time that a rule closed the topic, and that it would have. */
  closing: { now: Date | null; then: Date | null };
}

const minuteMs = 60_000;
const hourMs = 3_600_000;
/** An edit is written down a moment after it was made. */
const slackMs = minuteMs;

/**
 * What flags would have brought about in one topic under other rules. What people did stays as and when it was, and flags keep
 * the weight that they had; only what rules do by themselves is done anew.
 * @param happenings in the order of time, from the first flag in the topic on
 * @param since what was over before is not reported
 */
export function replay(happenings: readonly Happening[], rules: Rules, since: Date): Replayed {
  const posts = new Map<string, PostReplay>();
  const topic = new TopicReplay(rules, since);
  for (const happening of happenings) {
    if (happening.kind === 'topic-closed' || happening.kind === 'topic-closed-by-person') {
      topic.follow(happening);
      continue;
    }
    const post = posts.get(happening.postId) ?? new PostReplay(happening.postId, rules);
    posts.set(happening.postId, post);
    post.follow(happening);
    if (happening.kind === 'flagged') topic.weigh(() => [...posts.values()].flatMap(({ openFlags }) => openFlags), happening.at);
  }
  return { spells: [...posts.values()].flatMap((post) => post.spellsSince(since)), closing: topic.closing };
}

interface CountedSpell extends Spell {
  /** The decisions that said something of its flags, the last one counts. */
  said: { actionId: string; at: Date; outcome: FlagOutcome }[];
}

/** As it was before a decision, for taking that back. */
interface Kept {
  inSight: boolean;
  flags: Map<string, DatedFlag>;
  spell: CountedSpell | undefined;
}

type DatedFlag = GivenFlag & { at: Date };
const shows = new Set<PostDecision>(['restore', 'edit', 'ignore']);

/** One post, as it would have been, and when it was hidden in fact. */
class PostReplay {
  private inSight = true;
  private open = new Map<string, DatedFlag>();
  private version = 1;
  private mendedAt: Date | null = null;
  private restored: { actionId: string; version: number | null }[] = [];
  private spell: CountedSpell | undefined;
  private readonly all: CountedSpell[] = [];
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly postId: string,
    private readonly rules: Rules,
  ) {}

  get openFlags(): DatedFlag[] {
    return [...this.open.values()];
  }

  spellsSince(since: Date): Spell[] {
    const lately = this.all.filter(({ now, then, said }) => [now, then, said[0]?.at].some((at) => at && at >= since));
    return lately.map(({ postId, now, then, said }) => ({ postId, now, then, outcome: said.at(-1)?.outcome ?? null }));
  }

  follow(happening: Exclude<Happening, { kind: 'topic-closed' | 'topic-closed-by-person' }>): void {
    switch (happening.kind) {
      case 'flagged':
        return this.flag({ ...happening.flag, at: happening.at });
      case 'withdrawn':
        if (this.open.get(happening.memberId)?.id === happening.flagId) this.open.delete(happening.memberId);
        return;
      case 'edited':
        this.version = Math.max(this.version, happening.version);
        return;
      case 'held':
        this.inSight = false;
        return;
      case 'hidden':
        this.current().now = happening.at;
        return;
      case 'mended':
        return this.mend(happening.at);
      case 'decided':
        return this.decide(happening);
      case 'undone':
        return this.undo(happening.actionId);
    }
  }

  private flag(flag: DatedFlag): void {
    this.open.set(flag.memberId, flag);
    const spell = this.current();
    if (!this.inSight) return;
    const { mendedAt } = this;
    const counted = mendedAt ? this.openFlags.filter(({ at }) => at > mendedAt) : this.openFlags;
    const wasRestored = this.restored.length > 0 && this.restored.at(-1)!.version === this.version;
    if (!hidingRule(counted, { authorIsStaff: flag.authorIsStaff, authorIsNew: flag.authorIsNew, wasRestored }, this.rules)) return;
    this.inSight = false;
    spell.then = flag.at;
  }

  /** An edit that came later than the rules allow leaves the post hidden. */
  private mend(at: Date): void {
    const hiddenAt = this.spell?.now;
    const isLate = !this.inSight && !!hiddenAt && at.getTime() - hiddenAt.getTime() > this.rules.mendMinutes * minuteMs + slackMs;
    this.spell = undefined;
    this.inSight = !isLate;
    this.mendedAt = at;
    if (isLate) this.current().then = at;
  }

  private decide({ actionId, at, decision, version, closesFlags, turnsId }: Extract<Happening, { kind: 'decided' }>): void {
    this.kept.set(actionId, { inSight: this.inSight, flags: this.open, spell: this.spell });
    this.inSight = shows.has(decision);
    if (decision === 'restore') this.restored.push({ actionId, version });
    const outcome = outcomes[decision];
    const concerned = this.all.filter(({ said }) => (said.length === 0 ? closesFlags : said.some((one) => one.actionId === turnsId)));
    for (const spell of concerned) spell.said.push({ actionId, at, outcome });
    if (closesFlags) this.open = new Map();
    this.spell = undefined;
  }

  private undo(actionId: string): void {
    const before = this.kept.get(actionId);
    if (!before) return;
    this.kept.delete(actionId);
    this.restored = this.restored.filter((one) => one.actionId !== actionId);
    for (const spell of this.all) spell.said = spell.said.filter((one) => one.actionId !== actionId);
    this.inSight = before.inSight;
    this.spell = before.spell;
    // Who flagged again since has the newer flag.
    this.open = new Map([...before.flags, ...this.open]);
  }

  private current(): CountedSpell {
    if (!this.spell) this.all.push((this.spell = { postId: this.postId, now: null, then: null, outcome: null, said: [] }));
    return this.spell;
  }
}

/** A topic that many flags close for a while. */
class TopicReplay {
  readonly closing: Replayed['closing'] = { now: null, then: null };
  private closedUntil = 0;

  constructor(
    private readonly rules: Rules,
    private readonly since: Date,
  ) {}

  follow({ kind, at }: { kind: 'topic-closed' | 'topic-closed-by-person'; at: Date }): void {
    if (kind === 'topic-closed-by-person') this.closedUntil = Infinity;
    else if (at >= this.since) this.closing.now ??= at;
  }

  weigh(open: () => readonly CountedFlag[], at: Date): void {
    if (at.getTime() < this.closedUntil || !closesTopic(open(), this.rules)) return;
    this.closedUntil = at.getTime() + this.rules.closeHours * hourMs;
    if (at >= this.since) this.closing.then ??= at;
  }
}
