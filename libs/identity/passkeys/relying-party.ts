import { Injectable } from '@nestjs/common';
import { Communities } from '../communities/communities.js';

/** For whom a passkey is: the community's host name, and the one origin from which it is used. */
export interface Party {
  id: string;
  name: string;
  origin: string;
}

@Injectable()
export class RelyingParty {
  constructor(private readonly communities: Communities) {}

  async current(): Promise<Party> {
    const [{ name }, address] = await Promise.all([this.communities.current(), this.communities.address()]);
    const { hostname, origin } = new URL(address);
    return { id: hostname, name, origin };
  }
}

/** What a key gives back of its member: their id, which says nothing about them. */
export function userHandleOf(memberId: string): string {
  return Buffer.from(memberId).toString('base64url');
}
