import type { Socket } from 'socket.io';
import type { Actor } from '../http/actor.js';
import { inScope } from '../http/scope.js';
import { Allowance, type Limits } from './limits.js';
import type { Visitor } from './visitors.js';

export type RoomKind = 'topic' | 'article' | 'space' | 'member';
export interface Room {
  kind: RoomKind;
  id: string;
}

/** The name of a room over all communities. */
export function roomKey(communityId: string, { kind, id }: Room): string {
  return `${communityId}/${kind}:${id}`;
}

/** One open socket: whose it is and where it listens. */
export class Connection {
  readonly communityId: string;
  actor: Actor;
  readonly rooms = new Map<string, Room>();
  private readonly allowance: Allowance;

  constructor(
    readonly socket: Socket,
    visitor: Visitor,
    private readonly address: string,
    limits: Limits,
  ) {
    this.communityId = visitor.communityId;
    this.actor = visitor.actor;
    this.allowance = new Allowance(limits.messages, limits.messagesPerSecond);
    let refusals = 0;
    socket.use((packet, next) => {
      if (this.allowance.take()) return next();
      refusals += 1;
      if (refusals > limits.refusals) return void socket.disconnect(true);
      const acknowledge: unknown = packet.at(-1);
      if (typeof acknowledge === 'function') acknowledge({ ok: false, code: 'rate.limited' });
    });
  }

  get id(): string {
    return this.socket.id;
  }

  get isOpen(): boolean {
    return this.socket.connected;
  }

  inScope<Result>(work: () => Result): Result {
    return inScope({ communityId: this.communityId, requestId: this.socket.id, actor: this.actor, address: this.address }, work);
  }

  async enter(room: Room): Promise<void> {
    const key = roomKey(this.communityId, room);
    this.rooms.set(key, room);
    await this.socket.join(key);
  }

  async leave(room: Room): Promise<boolean> {
    const key = roomKey(this.communityId, room);
    await this.socket.leave(key);
    return this.rooms.delete(key);
  }

  /** Ends the session's socket: the browser does not try again by itself. */
  end(): void {
    this.socket.disconnect(true);
  }

  /** Breaks the line: the browser connects anew and catches up. */
  drop(): void {
    this.socket.conn.close();
  }
}
