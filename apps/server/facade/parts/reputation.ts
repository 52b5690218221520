import type { Expertise, Leaderboard, LeaderboardQuery, PointRules, PointRulesInput, Reputation, ReputationQuery, TopicExpert } from '#contracts';

export interface ReputationPart {
  /** With `explain`, a page of the rows that it was added up from. */
  of(handle: string, query: ReputationQuery): Promise<Reputation>;
  /** The tags that a member knows, the best known first. */
  expertise(handle: string): Promise<Expertise[]>;
  /** Who of those who write in this topic, which the reader sees, knows its tags well. */
  expertsOn(topicId: string): Promise<TopicExpert[]>;
  /** Who earned most in a while. */
  leaderboard(query: LeaderboardQuery): Promise<Leaderboard>;
  /** Every version of what things are worth, newest first. */
  rules(): Promise<PointRules[]>;
  /** New amounts, for admins: they hold from the next UTC day on. */
  publishRules(input: PointRulesInput): Promise<PointRules>;
}
