import { Injectable } from '@nestjs/common';
import { Outbound, OutboundRefused } from '#platform';
import { KeyRefused, publicKeysOf, type PublicKey } from './public-key.js';

/** So long what was fetched is taken as it is, as long as it has the key that a token names. */
const freshMs = 10 * 60_000;
/** The company's server is asked no more often, whatever tokens name. */
const cooldownMs = 30_000;
/** So long its keys still work while it does not answer. */
const keptMs = 60 * 60_000;
const wanted = { maxBytes: 100_000, timeoutMs: 5_000, accept: 'application/jwk-set+json, application/json' };

interface KeySet {
  keys: PublicKey[];
  /** When these keys came; 0 before any came. */
  fetchedAt: number;
  /** When they were asked for last. */
  triedAt: number;
  /** Everybody who waits for one answer. */
  asking?: Promise<void>;
}

/** Keys that a company keeps at an address of its own (RFC 7517). A key that is new there is fetched when a token names it. */
@Injectable()
export class KeySets {
  private readonly sets = new Map<string, KeySet>();

  constructor(private readonly outbound: Outbound) {}

  /** The keys that a token names, all of them where it names none; null where none could be fetched in the last hour. */
  async find(address: string, kid: string | undefined): Promise<PublicKey[] | null> {
    const set = this.sets.get(address) ?? { keys: [], fetchedAt: 0, triedAt: 0 };
    this.sets.set(address, set);
    const isKnown = namedIn(set, kid).length > 0;
    if (!isKnown || Date.now() - set.fetchedAt > freshMs) await this.ask(address, set);
    return Date.now() - set.fetchedAt > keptMs ? null : namedIn(set, kid);
  }

  /** What is there this moment. Throws OutboundRefused and KeyRefused. */
  async fetch(address: string): Promise<PublicKey[]> {
    return publicKeysOf(jsonIn(await this.outbound.get(address, wanted)));
  }

  private async ask(address: string, set: KeySet): Promise<void> {
    if (!set.asking) {
      if (Date.now() - set.triedAt < cooldownMs) return;
      set.triedAt = Date.now();
      set.asking = this.refresh(address, set).finally(() => (set.asking = undefined));
    }
    await set.asking;
  }

  private async refresh(address: string, set: KeySet): Promise<void> {
    try {
      set.keys = await this.fetch(address);
      set.fetchedAt = Date.now();
    } catch (error) {
      if (!(error instanceof OutboundRefused) && !(error instanceof KeyRefused)) throw error;
    }
  }
}

function namedIn({ keys }: KeySet, kid: string | undefined): PublicKey[] {
  return kid === undefined ? keys : keys.filter((key) => key.kid === kid);
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new KeyRefused('no_public_key', 'What is there is no JSON.');
  }
}
