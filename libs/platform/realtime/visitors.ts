import type { IncomingMessage } from 'node:http';
import type { Actor } from '../http/actor.js';

export interface Visitor {
  communityId: string;
  actor: Actor;
}

/** How the server tells from a handshake who comes; asked again when what the actor may do has changed. */
export interface Visitors {
  /** The host name that the browser used, with its port. */
  hostOf(request: IncomingMessage): string;
  addressOf(request: IncomingMessage): string;
  /** The community and the actor, or undefined when there is no community at this host. */
  visitorOf(request: IncomingMessage): Promise<Visitor | undefined>;
}
