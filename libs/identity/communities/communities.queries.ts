import { statement } from '#platform';

export interface CommunityHostsRow {
  id: string;
  hosts: string[];
}

/** Every community, oldest first: the one statement that sees more than its own. */
export const communityHosts = statement<CommunityHostsRow>('communities.hosts', 'select id, hosts from hearth_community_hosts()');

export interface CommunityStateRow {
  id: string;
  name: string;
  hosts: string[];
  settings: unknown;
  setUpAt: Date | null;
}

export const communityState = statement<CommunityStateRow>(
  'communities.state',
  `select id, name, hosts, settings, set_up_at as "setUpAt" from communities where id = $1`,
);
