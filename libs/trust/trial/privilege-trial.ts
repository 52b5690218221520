import { privileges, type PrivilegePoints, type RoleName, type TrustTrial } from '#contracts';
import { hasPrivilege } from '#identity';
import { guest } from '#platform';

export interface Standing {
  role: RoleName;
  reputation: number;
  members: number;
}

/** How many members have each privilege with the points of now and with others, and how many gain or lose it. */
export function privilegesTwice(standings: readonly Standing[], now: PrivilegePoints, then: PrivilegePoints): TrustTrial['privileges'] {
  return privileges.map((privilege) => {
    const counted = { privilege, points: { now: now[privilege], then: then[privilege] }, members: { now: 0, then: 0 }, gain: 0, lose: 0 };
    for (const { role, reputation, members } of standings) {
      const somebody = { ...guest, memberId: 'somebody', role, reputation };
      const [had, has] = [hasPrivilege({ ...somebody, points: now }, privilege), hasPrivilege({ ...somebody, points: then }, privilege)];
      if (had) counted.members.now += members;
      if (has) counted.members.then += members;
      if (has && !had) counted.gain += members;
      if (had && !has) counted.lose += members;
    }
    return counted;
  });
}
