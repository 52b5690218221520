import { Injectable } from '@nestjs/common';
import type { SpamFinding, SpamSettings } from '#contracts';
import { Withholding } from '#conversations';
import { Arrivals, Communities, type FilledForm } from '#identity';
import { currentCommunityId, Database } from '#platform';
import { findingsOf, isOfHosts, linkedHosts, sharedForSame, sketchOf, type Facts } from './rules/index.js';
import { SpamFilter } from './spam-filter.js';
import { addFindings, knownHosts, tracePost, watchedPost, type AlikeRow, type KnownHostRow, type WatchedPostRow } from './traces.queries.js';

export interface Looked {
  isHeld: boolean;
  /** Posts of the same text, where that is why. */
  alike: readonly AlikeRow[];
}

/** What a post links to, the posts of the same text, and the form that it was written in. */
interface Traces {
  hosts: readonly string[];
  alike: readonly AlikeRow[];
  form: FilledForm | null;
}

const unwatched: Looked = { isHeld: false, alike: [] };

/** Looks at what a new member wrote and holds what the rules or the filter find, until a person has looked; it decides nothing. */
@Injectable()
export class Holding {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly arrivals: Arrivals,
    private readonly filter: SpamFilter,
    private readonly withholding: Withholding,
  ) {}

  /** The topic's body without a post. Looking twice holds once. */
  look(topicId: string, postId: string | null, form: FilledForm | null = null): Promise<Looked> {
    return this.database.tx.run(async () => {
      const post = await this.database.one(watchedPost, [currentCommunityId(), topicId, postId]);
      if (!post) return unwatched;
      const text = `${post.title ?? ''}\n${post.source}`;
      const { settings } = await this.communities.current();
      const hosts = linkedHosts(text).filter((host) => !isOfHosts(host, settings.moderation.spam.trustedHosts));
      const alike = await this.trace(post, text, hosts);
      const facts = await this.factsOf(post, text, { hosts, alike, form }, settings.moderation.spam);
      const findings = [...(await this.byFilter(facts)), ...findingsOf(facts, settings.moderation.spam)];
      if (findings.length > 0) await this.hold(post.id, findings);
      return { isHeld: findings.length > 0, alike: findings.some(({ rule }) => rule === 'same-text') ? alike : [] };
    });
  }

  async hold(postId: string, findings: readonly SpamFinding[]): Promise<void> {
    await this.database.query(addFindings, [currentCommunityId(), postId, JSON.stringify(findings)]);
    await this.withholding.put(postId, { kind: 'hidden', reason: 'held', mendableUntil: null }, null);
  }

  /** Returns the posts of the same text. */
  private trace({ id, authorId }: WatchedPostRow, text: string, hosts: readonly string[]): Promise<AlikeRow[]> {
    const sketch = sketchOf(text);
    return this.database.query(tracePost, [currentCommunityId(), id, authorId, sketch, sharedForSame(sketch), [...new Set(hosts)]]);
  }

  private async factsOf(post: WatchedPostRow, text: string, { hosts, alike, form }: Traces, settings: SpamSettings): Promise<Facts> {
    const { level, isFirst, bio, email, authorId, secondsSinceSignUp } = post;
    const known = await this.known(post, hosts, settings);
    const others = alike.filter(({ memberId }) => memberId !== authorId);
    return {
      text,
      links: hosts.filter((host) => !known.get(host)?.isCleared),
      level,
      isFirst,
      secondsSinceSignUp,
      bio,
      emailDomain: email?.split('@').pop() ?? null,
      sameText: { otherAccounts: new Set(others.map(({ memberId }) => memberId)).size, ownPosts: alike.length - others.length },
      // A host that as many others link to is a place where people go.
      markedHosts: new Map([...known.values()].filter(({ marked, others: honest }) => marked > honest).map(({ host, marked }) => [host, marked])),
      arrival: await this.arrivals.of(authorId),
      form,
      cleared: { text: post.isCleared || alike.some(({ isCleared }) => isCleared), account: post.isAccountCleared },
    };
  }

  private async known({ id, authorId }: WatchedPostRow, hosts: readonly string[], { spamHostDays }: SpamSettings): Promise<Map<string, KnownHostRow>> {
    const rows = hosts.length > 0 ? await this.database.query(knownHosts, [currentCommunityId(), hosts, spamHostDays, id, authorId]) : [];
    return new Map(rows.map((row) => [row.host, row]));
  }

  private async byFilter({ text, level, cleared }: Facts): Promise<SpamFinding[]> {
    if (level > 0 || cleared.text) return [];
    const { isSuspicious, probability, because } = await this.filter.judge(text);
    const words = because.filter((said) => said.probability > 0.5).map(({ token }) => token.replace(/^host:/, '')).filter((token) => !/^(has|url):/.test(token));
    return isSuspicious ? [{ rule: 'filter', percent: Math.floor(probability * 1_000) / 10, words: words.slice(0, 5) }] : [];
  }
}
