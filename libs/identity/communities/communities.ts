import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CommunityEdit, PublicCommunity, type Community, type CommunitySettings, type CommunitySettingsEdit } from '#contracts';
import { CONFIG, currentActor, currentCommunityId, Database, DomainError, Events, inScope, logger, MemoryCache, Signals, siteUrl, system, validate, type Config } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { authorize } from '../identity.policy.js';
import { requireFreshSignIn } from '../reauthentication.policy.js';
import { communityHosts, communityState, type CommunityStateRow } from './communities.queries.js';
import { CommunitiesRepository } from './communities.repository.js';
import { Hosts } from './hosts.js';
import { changeSettings, settingsFrom } from './settings.js';

export interface CommunitySnapshot {
  id: string;
  name: string;
  settings: CommunitySettings;
  isSetUp: boolean;
  hosts: string[];
}

const firstName = 'Community';
const lifeMs = 60_000;

/** The companies' installation spaces: which one a host name means, and what each one is set to. */
@Injectable()
export class Communities implements OnModuleInit {
  private hosts = new Hosts([]);
  private readonly snapshots = new MemoryCache<CommunitySnapshot>(1_000, lifeMs, 'communities');

  constructor(
    private readonly database: Database,
    private readonly repository: CommunitiesRepository,
    private readonly events: Events,
    private readonly signals: Signals,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.signals.on('community.changed', ({ communityId }) => {
      this.snapshots.drop(communityId);
      this.refreshHostsSoon();
    });
    this.signals.afterGap(() => {
      this.snapshots.clear();
      this.refreshHostsSoon();
    });
  }

  /** The community that answers by default, made at the first boot; several processes that boot at once make one. */
  async ensureDefault(): Promise<Community> {
    await this.refreshHosts();
    const id = this.hosts.defaultId ?? (await this.createFirst());
    return inScope({ communityId: id, requestId: 'boot', actor: system }, async () => present(await this.current()));
  }

  /** The community of a Host header; undefined when several exist and none has this name. */
  byHost(host: string): { id: string } | undefined {
    return this.hosts.find(host);
  }

  current(): Promise<CommunitySnapshot> {
    return this.snapshots.load(currentCommunityId(), () => this.read());
  }

  /** As `current`, but as the database has it this moment. */
  fresh(): Promise<CommunitySnapshot> {
    this.snapshots.drop(currentCommunityId());
    return this.current();
  }

  /** Public address of the current community without a trailing slash, for links in mails. */
  async address(): Promise<string> {
    const base = siteUrl(this.config);
    const { id, hosts } = await this.current();
    const [host] = hosts;
    if (!host || (id === this.hosts.defaultId && this.config.HEARTH_URL)) return base;
    const address = new URL(base);
    address.host = host;
    return address.origin;
  }

  /** What everyone may know. */
  async describe(): Promise<PublicCommunity> {
    return PublicCommunity.parse(await this.current());
  }

  async find(): Promise<Community> {
    authorize(currentActor(), 'community.administer');
    return present(await this.current());
  }

  async edit(given: CommunityEdit): Promise<Community> {
    const { name, settings } = validate(CommunityEdit, given);
    const actor = currentActor();
    authorize(actor, 'community.administer');
    // Whose word lets people in decides who can be anybody.
    if (settings?.vouching || settings?.discourseConnect) requireFreshSignIn(actor);
    await this.change(async () => {
      await this.repository.lock();
      const before = await this.read();
      const changed = changeSettings(before.settings, settings ?? {});
      if (!changed.enabledLocales.includes(changed.defaultLocale)) throw languageNotOffered();
      if (changed.limits.titleMin > changed.limits.titleMax) throw noTitleFits(changed.limits.titleMax);
      await this.repository.update({ name: name ?? before.name, settings: changed });
    });
    return present(await this.current());
  }

  /** The settings as an edit would leave them; nothing is kept. */
  async withChanges(edit: CommunitySettingsEdit): Promise<CommunitySettings> {
    return changeSettings((await this.current()).settings, edit);
  }

  /** Runs a change of the current community and tells every process when it is committed. */
  async change<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = await this.database.tx.run(async () => {
      const done = await work();
      await this.events.publish('community.changed', {});
      await this.signals.send('community.changed', currentCommunityId());
      return done;
    });
    this.snapshots.drop(currentCommunityId());
    return result;
  }

  private async read(): Promise<CommunitySnapshot> {
    const row = await this.database.one(communityState, [currentCommunityId()]);
    if (!row) throw new DomainError('not-found', { message: 'There is no community at this address.' });
    return snapshot(row);
  }

  private async createFirst(): Promise<string> {
    const communityId = uuidv7();
    await inScope({ communityId, requestId: 'boot', actor: system }, () =>
      this.database.tx.run(async () => {
        await this.repository.lockCreation();
        const existing = await this.database.query(communityHosts);
        if (existing.length === 0) await this.repository.insert(firstName, this.config.HEARTH_SETTINGS ?? {});
      }),
    );
    await this.refreshHosts();
    return this.hosts.defaultId ?? communityId;
  }

  private async refreshHosts(): Promise<void> {
    this.hosts = new Hosts(await this.database.query(communityHosts));
  }

  /** While the database is away the names known last stay; its return is another gap. */
  private refreshHostsSoon(): void {
    this.refreshHosts().catch((error: unknown) => logger.warn({ err: error }, 'the names of the communities could not be read'));
  }
}

function snapshot({ setUpAt, settings, ...row }: CommunityStateRow): CommunitySnapshot {
  return { ...row, settings: settingsFrom(settings), isSetUp: setUpAt !== null };
}

function present({ id, name, hosts, settings, isSetUp }: CommunitySnapshot): Community {
  return { id, name, hosts, settings, isSetUp };
}

function noTitleFits(limit: number): DomainError {
  return new DomainError('request.invalid', {
    message: 'The shortest title must not be longer than the longest.',
    errors: [{ path: 'settings.limits.titleMin', code: 'number_too_big', limit, message: `must be ${limit} or less` }],
  });
}

function languageNotOffered(): DomainError {
  const message = 'The main language must be one of those that are offered.';
  return new DomainError('request.invalid', { message, errors: [{ path: 'settings.defaultLocale', message, code: 'invalid_value' }] });
}
