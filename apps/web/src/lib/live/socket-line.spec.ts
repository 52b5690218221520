import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Server } from 'socket.io';
import { WebSocket } from 'ws';
import { SocketLine } from './socket-line';

/** A browser's WebSocket throws no error that nobody hears. */
class QuietSocket extends WebSocket {
  constructor(to: string) {
    super(to);
    this.on('error', () => undefined);
  }
}

let http: HttpServer;
let io: Server;
let address: string;

beforeAll(async () => {
  Object.assign(globalThis, { WebSocket: QuietSocket });
  http = createServer();
  io = new Server(http);
  io.on('connection', (socket) => {
    socket.on('ask', (payload: unknown) => socket.emit('answer', { heard: payload }));
    socket.on('reply', (payload: unknown, answer: (heard: unknown) => void) => answer({ to: payload }));
  });
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  address = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/socket.io/?EIO=4&transport=websocket`;
});
afterAll(() => io.close());

const next = (line: SocketLine, event: string) =>
  new Promise<unknown>((heard) => {
    const listener = (payload: never) => {
      line.off(event, listener);
      heard(payload);
    };
    line.on(event, listener);
  });
const fail = () => {
  throw new Error('gave up');
};

describe('SocketLine', () => {
  it('speaks with a socket.io server, and comes back after the server ended the connection', async () => {
    const line = new SocketLine(address, fail);
    await next(line, 'connect');
    const answer = next(line, 'answer');
    line.emit('ask', { text: 'أهلًا [1]', list: [1, 2] });
    expect(await answer).toEqual({ heard: { text: 'أهلًا [1]', list: [1, 2] } });

    const again = next(line, 'connect');
    io.disconnectSockets(true);
    await again;
    const second = next(line, 'answer');
    line.emit('ask', null);
    expect(await second).toEqual({ heard: null });
    line.end();
  });

  it('hands each answer to whoever asked', async () => {
    const line = new SocketLine(address, fail);
    await next(line, 'connect');
    const asked = (payload: unknown) => new Promise((answered) => line.emit('reply', payload, answered));
    expect(await Promise.all([asked('[one]'), asked({ two: [2] })])).toEqual([{ to: '[one]' }, { to: { two: [2] } }]);
    line.end();
  });

  it('gives up when no connection ever succeeds', async () => {
    await new Promise<void>((resolve) => {
      new SocketLine('ws://127.0.0.1:1/socket.io/', resolve);
    });
  });

  it('hangs up and starts again', async () => {
    const line = new SocketLine(address, fail);
    await next(line, 'connect');
    line.end();
    const gone = () => new Promise((resolve) => setImmediate(resolve));
    while (line.connected) await gone();
    const again = next(line, 'connect');
    line.start();
    await again;
    line.end();
  });
});
