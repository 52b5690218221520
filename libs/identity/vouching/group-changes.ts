/** A group that the company's server fills. */
export interface HostGroup {
  id: string;
  /** What that server calls it, in lower case. */
  hostName: string;
  isMember: boolean;
}

/** What a server says of somebody's groups: all of them, or those to join and to leave. Names that are no group's are passed over. */
export interface GroupsSaid {
  all?: readonly string[];
  add?: readonly string[];
  remove?: readonly string[];
}

/** The groups to join and to leave so that what was said becomes true. Of a group that is named in both lists one leaves. */
export function groupChanges(groups: readonly HostGroup[], { all, add = [], remove = [] }: GroupsSaid): { join: string[]; leave: string[] } {
  const [everything, added, removed] = [all && lower(all), lower(add), lower(remove)];
  const belongs = ({ hostName, isMember }: HostGroup): boolean => {
    if (removed.has(hostName)) return false;
    return added.has(hostName) || (everything ? everything.has(hostName) : isMember);
  };
  return {
    join: groups.filter((group) => belongs(group) && !group.isMember).map(({ id }) => id),
    leave: groups.filter((group) => !belongs(group) && group.isMember).map(({ id }) => id),
  };
}

function lower(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => name.trim().toLowerCase()));
}
