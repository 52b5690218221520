import type { Transport } from '@sveltejs/kit';
import { drawnText, ShownThread } from '$lib/topic/shown-thread';

export const transport: Transport = {
  ShownThread: {
    encode: (value) => value instanceof ShownThread && value.toSend(),
    decode: (sent: string) => ShownThread.received(sent, drawnText),
  },
};
