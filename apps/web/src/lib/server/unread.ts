import type { Facade } from '#facade';

/** How much waits in the viewer's inbox, and when it was counted. */
export interface Unread {
  count: number;
  at: number;
}

export async function countUnread({ notifications }: Facade): Promise<Unread> {
  return { count: await notifications.unread(), at: Date.now() };
}
