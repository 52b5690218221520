import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProductInput, ProductVersionEdit, ProductVersionInput, type Product } from '#contracts';
import { authorize } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, Events, Idempotency, Jobs, MemoryCache, notFound, Signals, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { isOut, newestOf, utcDay } from './newest.js';
import { ProductsRepository } from './products.repository.js';
import type { ProductVersionRow } from './versions.entity.js';
import { isVersionUsed } from './versions.queries.js';

const mostProducts = 100;
const mostVersions = 200;
const lifeMs = 60_000;
const everyMorning = '10 4 * * *';

/** The community's products and their versions, in order and with their dates. Readers see all of it. */
@Injectable()
export class Products implements OnModuleInit {
  private readonly lists = new MemoryCache<Product[]>(1_000, lifeMs, 'products');

  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly products: ProductsRepository,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.signals.on('products.changed', ({ communityId }) => this.lists.drop(communityId));
    this.signals.afterGap(() => this.lists.clear());
    this.jobs.register('knowledge.announce-versions', () => this.announceAll());
    this.jobs.schedule('knowledge.announce-versions', everyMorning);
  }

  /** By name; the versions of each oldest first. */
  list(): Promise<Product[]> {
    return this.lists.load(currentCommunityId(), async () => {
      const [products, versions] = await Promise.all([this.products.all(), this.products.versions()]);
      return products.map(({ id, name }) => presentProduct(id, name, versions.filter(({ productId }) => productId === id)));
    });
  }

  create(given: ProductInput, idempotencyKey?: string): Promise<string> {
    const input = validate(ProductInput, given);
    return this.idempotency.run(idempotencyKey, input, async () => {
      authorize(currentActor(), 'community.administer');
      await this.products.lockNames();
      const known = await this.products.all();
      if (known.length >= mostProducts) throw tooMany('products', mostProducts);
      refuseTaken(known, input.name);
      const id = uuidv7();
      await this.products.insert({ id, name: input.name });
      await this.changed();
      return id;
    });
  }

  rename(id: string, given: ProductInput): Promise<void> {
    const { name } = validate(ProductInput, given);
    return this.change(id, async () => {
      await this.products.lockNames();
      refuseTaken((await this.products.all()).filter((other) => other.id !== id), name);
      await this.products.rename(id, name);
    });
  }

  /** A product without versions; those of which something is said stay. */
  delete(id: string): Promise<void> {
    return this.change(id, async (versions) => {
      if (versions.length > 0) throw new DomainError('conflict.already-done', { message: 'Delete its versions first.' });
      await this.products.delete(id);
    });
  }

  addVersion(productId: string, given: ProductVersionInput, idempotencyKey?: string): Promise<string> {
    const input = validate(ProductVersionInput, given);
    return this.idempotency.run(idempotencyKey, { productId, ...input }, async () => {
      const id = uuidv7();
      await this.change(productId, async (versions) => {
        if (versions.length >= mostVersions) throw tooMany('versions', mostVersions);
        refuseTaken(versions, input.name);
        await this.products.insertVersion({ id, productId, name: input.name, position: (versions.at(-1)?.position ?? 0) + 1, releasedOn: input.releasedOn ?? null });
      });
      return id;
    });
  }

  /** Its name, its day, and its place among the versions of its product. */
  editVersion(productId: string, id: string, given: ProductVersionEdit): Promise<void> {
    const { before, ...changes } = validate(ProductVersionEdit, given);
    return this.change(productId, async (versions) => {
      const others = versions.filter((other) => other.id !== id);
      const version = versions.find((one) => one.id === id);
      if (!version) throw notFound('version');
      if (changes.name !== undefined) refuseTaken(others, changes.name);
      await this.products.updateVersion(id, { name: changes.name ?? version.name, releasedOn: changes.releasedOn === undefined ? version.releasedOn : changes.releasedOn });
      if (before === undefined) return;
      const at = before === null ? others.length : others.findIndex((other) => other.id === before);
      if (at < 0) throw notFound('version');
      for (const [position, one] of others.toSpliced(at, 0, version).entries()) await this.products.updateVersion(one.id, { position: position + 1 });
    });
  }

  /** One of which nothing is said: what members reported stays true. */
  deleteVersion(productId: string, id: string): Promise<void> {
    return this.change(productId, async (versions) => {
      if (!versions.some((one) => one.id === id)) throw notFound('version');
      if ((await this.database.one(isVersionUsed, [currentCommunityId(), id]))?.used) throw new DomainError('conflict.already-done', { message: 'Members said what works on this version: it stays.' });
      await this.products.deleteVersion(id);
    });
  }

  private change(productId: string, work: (versions: ProductVersionRow[]) => Promise<void>): Promise<void> {
    return this.database.tx.run(async () => {
      authorize(currentActor(), 'community.administer');
      if (!(await this.products.lock(productId))) throw notFound('product');
      await work(await this.products.versionsOf(productId));
      await this.announce(await this.products.versionsOf(productId));
      await this.changed();
    });
  }

  /** The newest version that is out, once; those before it are history. */
  private async announce(versions: readonly ProductVersionRow[]): Promise<void> {
    const newest = newestOf(versions, utcDay(new Date()));
    if (!newest || newest.announcedAt) return;
    for (const version of versions) if (!version.announcedAt && version.position <= newest.position) await this.products.updateVersion(version.id, { announcedAt: new Date() });
    await this.events.publish('version.released', { productId: newest.productId, versionId: newest.id });
  }

  /** Versions whose day has come. */
  private async announceAll(): Promise<void> {
    const today = utcDay(new Date());
    const due = new Set((await this.products.versions()).filter((version) => !version.announcedAt && isOut(version, today)).map(({ productId }) => productId));
    for (const productId of due) {
      await this.database.tx.run(async () => {
        if (!(await this.products.lock(productId))) return;
        await this.announce(await this.products.versionsOf(productId));
        await this.changed();
      });
    }
  }

  private async changed(): Promise<void> {
    await this.signals.send('products.changed', currentCommunityId());
  }
}

function presentProduct(id: string, name: string, versions: readonly ProductVersionRow[]): Product {
  const newest = newestOf(versions, utcDay(new Date()));
  return { id, name, versions: versions.map((version) => ({ id: version.id, name: version.name, releasedOn: version.releasedOn, newest: version === newest })) };
}

function refuseTaken(others: readonly { name: string }[], name: string): void {
  if (!others.some((other) => other.name.toLowerCase() === name.toLowerCase())) return;
  throw new DomainError('conflict.taken', { message: 'Another one has this name.', errors: [{ path: 'name', message: 'Another one has this name.', code: 'taken' }] });
}

function tooMany(limit: string, most: number): DomainError {
  return new DomainError('limit.exceeded', { message: `There are ${most} ${limit}, which is the most.`, details: { limit, most } });
}
