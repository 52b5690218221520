import type { CommunityHostsRow } from './communities.queries.js';

/** Which community answers at a host name: a single one everywhere, several each at their own names. */
export class Hosts {
  private readonly byName: Map<string, string>;
  readonly defaultId: string | undefined;

  constructor(private readonly communities: CommunityHostsRow[]) {
    this.byName = new Map(communities.flatMap(({ id, hosts }) => hosts.map((host): [string, string] => [hostName(host), id])));
    this.defaultId = communities[0]?.id;
  }

  find(host: string): { id: string } | undefined {
    const id = this.communities.length === 1 ? this.defaultId : this.byName.get(hostName(host));
    return id ? { id } : undefined;
  }
}

/** The name in a Host header without its port, as browsers compare names. */
function hostName(host: string): string {
  return host.trim().toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}
