import type { MemberTrust, RuleTrialInput, TrialListQuery, TriedMemberPage, TrustGrant, TrustOverview, TrustTrialRun } from '#contracts';

export interface TrustPart {
  member(handle: string): Promise<MemberTrust>;
  grant(memberId: string, input: TrustGrant): Promise<void>;
  overview(): Promise<TrustOverview>;
  /** Rules of trust and privileges, tried on everybody's figures of today; nothing changes. */
  tryRules(input: RuleTrialInput): Promise<TrustTrialRun>;
  /** The viewer's last. */
  trial(): Promise<TrustTrialRun>;
  triedMembers(query: TrialListQuery): Promise<TriedMemberPage>;
}
