import type { Transport } from '@sveltejs/kit';
import { drawnText, ShownThread, type SentThread } from '$lib/topic/shown-thread';

export const transport: Transport = {
  ShownThread: {
    encode: (value) => value instanceof ShownThread && value.toSend(),
    decode: (sent: SentThread) => ShownThread.received(sent, drawnText),
  },
};
