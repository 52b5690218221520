import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { FrontDoor } from './front-door.js';

describe('the front door', () => {
  it('waits for a port that another process is about to leave, and keeps nothing of its tries', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const door = new FrontDoor(() => undefined);
    const usual = door.server.listenerCount('listening');
    const opened = door.listen(port, '127.0.0.1');
    await pause(1_000);
    // One may be there for the try that just runs.
    expect(door.server.listenerCount('listening')).toBeLessThanOrEqual(usual + 1);
    other.close();
    await opened;
    door.server.close();
  });
});
