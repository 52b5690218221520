import { DomainError, notFound } from '../errors/domain-error.js';
import { logger } from '../logging/index.js';
import { roomKey, type Connection, type Room, type RoomKind } from './connection.js';
import type { Limits } from './limits.js';
import type { Visitors } from './visitors.js';

export interface RoomRules {
  /** Whether the actor of the scope may listen to what happens in the room with this id. */
  mayEnter(id: string): Promise<boolean>;
  entered?(connection: Connection, id: string): void;
  left?(connection: Connection, id: string): void;
}

const checksAtOnce = 8;

/**
 * Who listens where on this process. A right is checked when a room is entered and again whenever it may have changed;
 * until that is done, nothing is delivered to the community.
 */
export class Rooms {
  readonly connections = new Set<Connection>();
  private readonly rules = new Map<RoomKind, RoomRules>();
  private readonly held = new Map<string, Promise<void>>();
  private readonly waiting = new Set<string>();
  private generation = 0;

  constructor(private readonly limits: Limits) {}

  register(kind: RoomKind, rules: RoomRules): void {
    if (this.rules.has(kind)) throw new Error(`Two registrations of the rooms of kind ${kind}.`);
    this.rules.set(kind, rules);
  }

  /** Throws `not-found` for a room that the actor may not see. */
  async enter(connection: Connection, room: Room): Promise<void> {
    const rules = this.rulesOf(room.kind);
    if (connection.rooms.has(roomKey(connection.communityId, room))) return;
    if (connection.rooms.size >= this.limits.roomsPerConnection) throw new DomainError('limit.exceeded', { message: 'That are too many rooms for one connection.' });
    if (!(await this.mayEnter(connection, room)) || !connection.isOpen) throw notFound(room.kind);
    await connection.enter(room);
    rules.entered?.(connection, room.id);
  }

  async leave(connection: Connection, room: Room): Promise<void> {
    if (await connection.leave(room)) this.rulesOf(room.kind).left?.(connection, room.id);
  }

  /** Forgets a closed socket. */
  forget(connection: Connection): void {
    this.connections.delete(connection);
    const rooms = [...connection.rooms.values()];
    connection.rooms.clear();
    for (const { kind, id } of rooms) this.rulesOf(kind).left?.(connection, id);
  }

  ofMember(communityId: string, memberId: string): Connection[] {
    return [...this.connections].filter((connection) => connection.communityId === communityId && connection.actor.memberId === memberId);
  }

  /** Resolves when no right of the community is in doubt. */
  settled(communityId: string): Promise<void> {
    return this.held.get(communityId) ?? Promise.resolve();
  }

  /** Looks again whether everyone may still be where they are; many causes at once are looked at together. */
  recheck(communityId: string, room?: Room): Promise<void> {
    const subject = room ? roomKey(communityId, room) : communityId;
    if (this.waiting.has(subject)) return this.settled(communityId);
    this.waiting.add(subject);
    return this.hold(communityId, async () => {
      this.waiting.delete(subject);
      const visits = [...this.connections]
        .filter((connection) => connection.communityId === communityId)
        .flatMap((connection) => [...connection.rooms].filter(([key]) => !room || key === subject).map(([, place]) => ({ connection, place })));
      await this.checkAll(visits);
    });
  }

  /** Asks again who the visitors are: an ended session ends its sockets, a changed actor leaves what is closed to it now. */
  refresh(communityId: string, connections: Connection[], visitors: Visitors): Promise<void> {
    return this.hold(communityId, () => inTurns(connections, (connection) => this.refreshOne(connection, visitors)));
  }

  private async refreshOne(connection: Connection, visitors: Visitors): Promise<void> {
    const visitor = await visitors.visitorOf(connection.socket.request).catch(() => 'unknown' as const);
    if (visitor === 'unknown') return connection.drop();
    if (visitor?.communityId !== connection.communityId || visitor.actor.sessionId !== connection.actor.sessionId) return connection.end();
    connection.actor = visitor.actor;
    await this.checkAll([...connection.rooms.values()].map((place) => ({ connection, place })));
  }

  private async mayEnter(connection: Connection, room: Room): Promise<boolean> {
    for (;;) {
      await this.settled(connection.communityId);
      const { generation } = this;
      const allowed = await connection.inScope(() => this.rulesOf(room.kind).mayEnter(room.id));
      if (!allowed || generation === this.generation) return allowed;
    }
  }

  /** Actors who are alike are asked for once; whoever cannot be asked for loses the line and may come back. */
  private async checkAll(visits: { connection: Connection; place: Room }[]): Promise<void> {
    const answers = new Map<string, Promise<boolean>>();
    await inTurns(visits, async ({ connection, place }) => {
      const who = `${connection.actor.memberId ?? 'guest'} ${roomKey(connection.communityId, place)}`;
      const answer = answers.get(who) ?? connection.inScope(() => this.rulesOf(place.kind).mayEnter(place.id));
      answers.set(who, answer);
      try {
        if (!(await answer)) await this.leave(connection, place);
      } catch (error) {
        logger.warn({ err: error }, 'a right to listen could not be checked');
        connection.drop();
      }
    });
  }

  private hold(communityId: string, work: () => Promise<void>): Promise<void> {
    this.generation += 1;
    const done = this.settled(communityId)
      .then(work)
      .catch((error: unknown) => logger.error({ err: error }, 'rights to listen could not be checked'))
      .finally(() => {
        if (this.held.get(communityId) === done) this.held.delete(communityId);
      });
    this.held.set(communityId, done);
    return done;
  }

  private rulesOf(kind: RoomKind): RoomRules {
    const rules = this.rules.get(kind);
    if (!rules) throw notFound(kind);
    return rules;
  }
}

async function inTurns<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: checksAtOnce }, worker));
}
