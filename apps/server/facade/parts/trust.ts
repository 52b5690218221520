import type { MemberTrust, RuleTrialInput, TrustGrant, TrustOverview, TrustTrial } from '#contracts';

export interface TrustPart {
  member(handle: string): Promise<MemberTrust>;
  grant(memberId: string, input: TrustGrant): Promise<void>;
  overview(): Promise<TrustOverview>;
  /** Rules of trust and privileges, tried on everybody's figures of today; nothing changes. */
  tryRules(input: RuleTrialInput): Promise<TrustTrial>;
}
