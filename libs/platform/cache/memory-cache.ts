import { currentScope } from '../http/scope.js';
import { tallyOf, type Tally } from './tally.js';

interface Entry<Value> {
  value: Value;
  until: number;
}

interface Load<Value> {
  value: Promise<Value>;
  /** How many drops there had been when it began. */
  drops: number;
}

/**
 * The values used last, each for a while. What was being loaded when something was dropped is not kept, and neither kept nor shared
 * is what was read inside a transaction, since nobody else may ever see it.
 */
export class MemoryCache<Value> {
  private readonly entries = new Map<string, Entry<Value>>();
  private readonly loading = new Map<string, Load<Value>>();
  private readonly tally: Tally | undefined;
  private drops = 0;

  constructor(
    private readonly capacity: number,
    private readonly lifeMs: number,
    /** Under which hits are counted. */
    name?: string,
  ) {
    this.tally = name ? tallyOf(name) : undefined;
  }

  get(key: string): Value | undefined {
    const entry = this.entries.get(key);
    if (entry) this.entries.delete(key);
    if (!entry || entry.until <= performance.now()) {
      if (this.tally) this.tally.misses += 1;
      return undefined;
    }
    if (this.tally) this.tally.hits += 1;
    this.entries.set(key, entry);
    return entry.value;
  }

  /** What many ask for at the same time is loaded once; who asks after a drop does not get what was begun before it. */
  async load(key: string, find: () => Promise<Value>): Promise<Value> {
    const known = this.get(key);
    if (known !== undefined) return known;
    if (currentScope()?.transaction) return find();
    const running = this.loading.get(key);
    if (running?.drops === this.drops) return running.value;
    const load: Load<Value> = { drops: this.drops, value: this.loadAll(async () => new Map([[key, await find()]])).then((found) => found.get(key) as Value) };
    this.loading.set(key, load);
    try {
      return await load.value;
    } finally {
      if (this.loading.get(key) === load) this.loading.delete(key);
    }
  }

  /** Loads several values at once and keeps them; undefined is never kept. */
  async loadAll(find: () => Promise<Map<string, Value>>): Promise<Map<string, Value>> {
    const dropsBefore = this.drops;
    const found = await find();
    if (dropsBefore === this.drops && !currentScope()?.transaction) for (const [key, value] of found) this.keep(key, value);
    return found;
  }

  drop(key: string): void {
    this.drops += 1;
    this.entries.delete(key);
  }

  dropWhere(matches: (value: Value) => boolean): void {
    this.drops += 1;
    for (const [key, { value }] of this.entries) if (matches(value)) this.entries.delete(key);
  }

  clear(): void {
    this.drops += 1;
    this.entries.clear();
  }

  private keep(key: string, value: Value): void {
    if (value === undefined) return;
    this.entries.delete(key);
    this.entries.set(key, { value, until: performance.now() + this.lifeMs });
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.capacity && oldest !== undefined) this.entries.delete(oldest);
  }
}
