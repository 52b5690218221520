import type { Server as HttpServer } from 'node:http';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { clientMessages, serverMessages, type ClientMessage, type ServerMessage, type ServerPayload } from '#contracts';
import { Server, type Socket } from 'socket.io';
import type { z } from 'zod';
import { Signals } from '../cache/signals.js';
import { toProblem } from '../errors/problem.js';
import { validate } from '../errors/validate.js';
import { currentCommunityId } from '../http/scope.js';
import { logger } from '../logging/index.js';
import { Connection, roomKey, type Room, type RoomKind } from './connection.js';
import { Door } from './door.js';
import { defaultLimits, type Limits } from './limits.js';
import { Processes } from './processes.js';
import { Rooms, type RoomRules } from './rooms.js';
import type { Visitors } from './visitors.js';

type Message<Name extends ClientMessage> = z.output<(typeof clientMessages)[Name]>;
type Work = (connection: Connection, message: never) => Promise<void> | void;

/** What one process asks all of them to hand to their own sockets. */
interface Delivery<Name extends ServerMessage = ServerMessage> {
  communityId: string;
  room: Room;
  name: Name;
  payload: ServerPayload<Name>;
  /** Sockets that are left out. */
  except?: string[];
}

const refreshEveryMs = 5 * 60_000;
const refreshedAtOnce = 200;

/** Messages between the server and open pages; each process hands them to its own sockets once it is sure that they may still hear them. */
@Injectable()
export class Realtime implements OnModuleInit, OnModuleDestroy {
  private readonly limits: Limits = { ...defaultLimits };
  private readonly rooms = new Rooms(this.limits);
  private readonly works = new Map<ClientMessage, Work>();
  private server: Server | undefined;
  private door: Door | undefined;
  private visitors: Visitors | undefined;
  private refreshing: NodeJS.Timeout | undefined;

  constructor(
    readonly processes: Processes,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.processes.on('deliver', (delivery: Delivery) => void this.deliver(delivery));
    this.processes.afterGap(() => this.dropAll());
    this.signals.on('member.actor-changed', ({ communityId, key }) => void this.refresh(communityId, this.rooms.ofMember(communityId, key)));
    this.signals.afterGap(() => void this.refreshAll());
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.refreshing);
    this.door?.close();
    for (const { socket } of this.rooms.connections) socket.conn.close();
    await this.processes.close();
    this.server?.engine?.close();
  }

  /** Serves sockets at /socket.io of this HTTP server. */
  attach(httpServer: HttpServer, visitors: Visitors): void {
    const door = new Door(visitors, this.limits);
    const server = this.processes.start();
    server.use((socket, next) => void this.admit(socket).then(() => next(), (error: Error) => next(error)));
    server.on('connection', (socket) => this.welcome(socket));
    server.attach(httpServer, {
      path: '/socket.io',
      maxHttpBufferSize: this.limits.messageBytes,
      allowRequest: (request, answer) => {
        const reason = door.refusal(request);
        answer(reason, reason === undefined);
      },
    });
    server.engine.on('connection', (line: { request: Socket['request']; once(name: 'close', work: () => void): void }) => line.once('close', door.enter(line.request)));
    this.server = server;
    this.door = door;
    this.visitors = visitors;
    this.refreshing = setInterval(() => void this.refreshAll(), refreshEveryMs).unref();
  }

  /** Sets other limits for what comes from now on. */
  limit(limits: Partial<Limits>): void {
    Object.assign(this.limits, limits);
  }

  get connectionCount(): number {
    return this.rooms.connections.size;
  }

  registerRoom(kind: RoomKind, rules: RoomRules): void {
    this.rooms.register(kind, rules);
    this.onMessage(`${kind}.join`, (connection, message) => this.rooms.enter(connection, { kind, id: idIn(message) }));
    this.onMessage(`${kind}.leave`, (connection, message) => this.rooms.leave(connection, { kind, id: idIn(message) }));
  }

  onMessage<Name extends ClientMessage>(name: Name, work: (connection: Connection, message: Message<Name>) => Promise<void> | void): void {
    this.works.set(name, work as Work);
  }

  /** Tells all who listen in a room of the current community, in every process. */
  emit<Name extends ServerMessage>(room: Room, name: Name, payload: ServerPayload<Name>): void {
    const delivery: Delivery = { communityId: currentCommunityId(), room, name, payload: serverMessages[name].parse(payload) as ServerPayload<Name> };
    this.processes.tellAll('deliver', delivery);
  }

  /** Tells those who listen in a room through this process. */
  async deliver({ communityId, room, name, payload, except = [] }: Delivery): Promise<void> {
    if (!this.server) return;
    await this.rooms.settled(communityId);
    this.server.local.to(roomKey(communityId, room)).except(except).emit(name, payload);
  }

  /** Looks again at who may be in all rooms of a community, or in the one that the signal's key names, when this signal comes. */
  recheckOn(signal: string, kind?: RoomKind): void {
    this.signals.on(signal, ({ communityId, key }) => void this.rooms.recheck(communityId, kind && { kind, id: key }));
  }

  private async admit(socket: Socket): Promise<void> {
    const visitor = await this.visitors?.visitorOf(socket.request).catch((error: unknown) => {
      throw refusal(error);
    });
    if (!visitor) throw refusal(Object.assign(new Error(), { statusCode: 404 }));
    socket.data = visitor;
  }

  private welcome(socket: Socket): void {
    const connection = new Connection(socket, socket.data, this.visitors!.addressOf(socket.request), this.limits);
    this.rooms.connections.add(connection);
    socket.on('disconnect', () => connection.inScope(() => this.rooms.forget(connection)));
    for (const [name, work] of this.works) {
      socket.on(name, (given: unknown, acknowledge: unknown) => void connection.inScope(() => this.receive(name, work, connection, given, acknowledge)));
    }
  }

  private async receive(name: ClientMessage, work: Work, connection: Connection, given: unknown, acknowledge: unknown): Promise<void> {
    let answer: { ok: boolean; code?: string } = { ok: true };
    try {
      await work(connection, validate(clientMessages[name], given) as never);
    } catch (error) {
      const { code, status } = toProblem(error, connection.id);
      if (status >= 500) logger.error({ err: error, socketId: connection.id, message: name }, 'a message failed');
      answer = { ok: false, code };
    }
    if (typeof acknowledge === 'function') acknowledge(answer);
  }

  private async refresh(communityId: string, connections: Connection[]): Promise<void> {
    if (this.visitors && connections.length > 0) await this.rooms.refresh(communityId, connections, this.visitors);
  }

  /** For what no signal tells: sessions that ran out, and signals that were missed. */
  private async refreshAll(): Promise<void> {
    const byCommunity = new Map<string, Connection[]>();
    for (const connection of this.rooms.connections) byCommunity.set(connection.communityId, [...(byCommunity.get(connection.communityId) ?? []), connection]);
    for (const [communityId, connections] of byCommunity) {
      for (let at = 0; at < connections.length; at += refreshedAtOnce) await this.refresh(communityId, connections.slice(at, at + refreshedAtOnce));
    }
  }

  /** After messages of other processes were missed, pages connect anew and fetch what they lack. */
  private dropAll(): void {
    for (const connection of this.rooms.connections) connection.drop();
  }
}

function idIn(message: object): string {
  return String(Object.values(message)[0]);
}

/** What the client is told when it may not connect. */
function refusal(error: unknown): Error {
  const { title, code } = toProblem(error, '');
  return Object.assign(new Error(title), { data: { code } });
}
