import { isFramed } from '$lib/frame/framed';
import { SocketLine, type Line } from './socket-line';

const path = '/socket.io';
let opened: Promise<Line> | undefined;

/**
 * The browser's one line to the server. WebSocket first, by a client of a kilobyte; where that never works, socket.io's own
 * client with polling. Never called on the server: it belongs to this browser alone.
 */
export function connection(): Promise<Line> {
  opened ??= new Promise((resolve, reject) => {
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const framed = isFramed() ? '1' : '0';
    const line = new SocketLine(`${scheme}//${location.host}${path}/?EIO=4&transport=websocket&framed=${framed}`, () => {
      import('socket.io-client').then(({ io }) => resolve(io({ path, query: { framed }, transports: ['polling', 'websocket'] }) as unknown as Line), reject);
    });
    line.on('connect', () => resolve(line));
    // An open line would keep the page out of the browser's back-forward cache.
    addEventListener('pagehide', () => line.end());
    addEventListener('pageshow', ({ persisted }) => persisted && line.start());
  });
  opened.catch(() => (opened = undefined));
  return opened;
}
