export interface WeighedSegment {
  votes: number;
  members: number;
  revenue: number;
}

/** What one segment adds to an idea's weight: (its revenue / all revenue)^.5 x its votes / its members; 0 where it has no members or nobody brings anything. */
export function weightOf({ votes, members, revenue }: WeighedSegment, allRevenue: number): number {
  return members === 0 || allRevenue === 0 ? 0 : Math.sqrt(revenue / allRevenue) * (votes / members);
}

/** SQL of the same, over expressions. */
export function weightSql(votes: string, members: string, revenue: string, allRevenue: string): string {
  return `coalesce(sqrt(${revenue} / nullif(${allRevenue}, 0)) * ${votes} / nullif(${members}, 0), 0)`;
}
