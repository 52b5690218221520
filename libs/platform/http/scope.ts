import { AsyncLocalStorage } from 'node:async_hooks';
import type { Outbox } from '../database/outbox.js';
import type { Transaction } from '../database/transaction.js';
import type { DomainError } from '../errors/domain-error.js';
import { guest, type Actor } from './actor.js';

/** What is true for everything done for one request, one job or one command. */
export interface Scope {
  communityId: string;
  requestId: string;
  actor?: Actor;
  /** Whom a frame of the same browser knows, where what is asked for may be for either. */
  beside?: Actor;
  address?: string;
  /** What the browser says of itself, for the list of sessions. */
  userAgent?: string;
  /** Set by Database while a transaction runs. */
  transaction?: Transaction;
  /** What the transaction tells others when it is committed. */
  outbox?: Outbox;
  /** What to do in this process as soon as the transaction is committed. */
  afterCommit?: (() => void)[];
  /** The pattern of the address that was asked for, such as /api/v1/topics/:number; for logs and figures. */
  route?: string;
  /** Why a form that was sent to a page is not taken; the page says it beside what was typed. */
  refusal?: DomainError;
  /** Tags of what a page that may be cached was made of. */
  madeOf?: Set<string>;
}

const storage = new AsyncLocalStorage<Scope>();

export function currentScope(): Scope | undefined {
  return storage.getStore();
}

/** The community that every statement is confined to; throws where none was set. */
export function currentCommunityId(): string {
  const scope = storage.getStore();
  if (!scope) throw new Error('No community is set for this work: wrap it in inScope().');
  return scope.communityId;
}

export function currentActor(): Actor {
  return storage.getStore()?.actor ?? guest;
}

/** Says what the page of this request is made of, so that a cached copy is dropped when it changes. */
export function madeOf(tag: string): void {
  storage.getStore()?.madeOf?.add(tag);
}

/** Runs work for one community: every statement below sees the rows of this community alone. */
export function inScope<Result>(scope: Scope, work: () => Result): Result {
  return storage.run(scope, work);
}
