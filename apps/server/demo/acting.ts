import type { MemberRecord } from '#imports';
import { currentScope, guest, inScope, type Actor } from '#platform';

/** Has a member of the demo do what they would do on a page, within the transaction that runs. */
export type As = <Result>(handle: string, work: () => Promise<Result>) => Promise<Result>;

export function actingAs(members: readonly MemberRecord[]): As {
  const actors = new Map(members.map(({ id, handle, role }): [string, Actor] => [handle, { ...guest, memberId: id, handle, role, emailVerified: true, trustLevel: 2, authenticatedAt: new Date() }]));
  return (handle, work) => inScope({ ...currentScope()!, actor: actors.get(handle)! }, work);
}
