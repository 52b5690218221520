import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MemberRef, Viewer } from '#contracts';
import { currentActor, currentCommunityId, Database, MemoryCache, Signals } from '#platform';
import { Communities } from '../communities/communities.js';
import { viewerAbilities } from '../identity.policy.js';
import { memberRefs, memberRefsByHandle, viewerMember, type ViewerRow } from './members.queries.js';

const lifeMs = 60_000;

/** Who the people of a community are, for pages that name them; kept in memory until a signal says that one changed. */
@Injectable()
export class Members implements OnModuleInit {
  private readonly known = new MemoryCache<MemberRef>(20_000, lifeMs, 'members');
  private readonly viewers = new MemoryCache<ViewerRow | undefined>(5_000, lifeMs, 'viewers');

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly communities: Communities,
  ) {}

  onModuleInit(): void {
    this.signals.on('member.changed', ({ key }) => this.forget(key));
    this.signals.afterGap(() => {
      this.known.clear();
      this.viewers.clear();
    });
  }

  /** Who looks at the page, with what they may do in general. */
  async viewer(): Promise<Viewer> {
    const actor = currentActor();
    const { settings } = await this.communities.current();
    const member = actor.memberId ? await this.viewerRow(actor.memberId) : undefined;
    return {
      member: member ? { ...member, email: member.email ?? '' } : null,
      abilities: viewerAbilities(actor, settings.signUp.verifyEmailBeforePosting, settings.ownSpaces),
    };
  }

  /** The members with these ids; ids of nobody are absent. */
  async refs(ids: Iterable<string>): Promise<Map<string, MemberRef>> {
    const communityId = currentCommunityId();
    const wanted = [...new Set(ids)];
    const found = new Map<string, MemberRef>();
    for (const id of wanted) {
      const ref = this.known.get(`${communityId}:${id}`);
      if (ref) found.set(id, ref);
    }
    const missing = wanted.filter((id) => !found.has(id));
    if (missing.length > 0) {
      const loaded = await this.known.loadAll(async () => {
        const rows = await this.database.query(memberRefs, [communityId, missing]);
        return new Map(rows.map((row) => [`${communityId}:${row.id}`, row]));
      });
      for (const ref of loaded.values()) found.set(ref.id, ref);
    }
    return found;
  }

  /** The members with these handles, by handle in lower case; handles of nobody are absent. */
  async byHandles(handles: Iterable<string>): Promise<Map<string, MemberRef>> {
    const wanted = [...new Set([...handles].map((handle) => handle.toLowerCase()))];
    if (wanted.length === 0) return new Map();
    const rows = await this.database.query(memberRefsByHandle, [currentCommunityId(), wanted]);
    return new Map(rows.map((row) => [row.handle, row]));
  }

  /** Runs a change of how a member is shown and tells every process when it is committed. */
  async change<Result>(memberId: string, work: () => Promise<Result>): Promise<Result> {
    const result = await this.database.tx.run(async () => {
      const done = await work();
      await this.signals.send('member.changed', memberId);
      return done;
    });
    this.forget(memberId);
    return result;
  }

  private viewerRow(memberId: string): Promise<ViewerRow | undefined> {
    return this.viewers.load(`${currentCommunityId()}:${memberId}`, () => this.database.one(viewerMember, [currentCommunityId(), memberId]));
  }

  private forget(memberId: string): void {
    this.known.dropWhere(({ id }) => id === memberId);
    this.viewers.dropWhere((row) => row?.id === memberId);
  }
}
