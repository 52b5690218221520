import type { LedgerKind } from '#contracts';

/** What one version of the rules says. */
export interface RuleSet {
  /** The most that votes give a member on one UTC day. */
  dailyCap: number;
  points: Record<LedgerKind, number>;
}

export interface RuleVersion {
  version: number;
  /** The first UTC day on which it holds. */
  validFrom: string;
  rules: RuleSet;
}

/** Kinds whose points come from votes: they fall under the daily cap. Solutions neither fall under it nor use it up. */
export const capped: Record<LedgerKind, boolean> = {
  'question.kudos': true,
  'answer.kudos': true,
  'post.downvoted': true,
  'downvote.cast': false,
  'answer.accepted': false,
  'answer.accepting': false,
  'post.removed': false,
  'flag.upheld': false,
  'edit.accepted': false,
  'answer.promoted': false,
  'idea.kudos': true,
  'idea.delivered': false,
};

/** Base amounts as at Stack Exchange and Apache Answer. */
export const defaultRules: RuleSet = {
  dailyCap: 200,
  points: {
    'question.kudos': 10,
    'answer.kudos': 10,
    'post.downvoted': -2,
    'downvote.cast': -1,
    'answer.accepted': 15,
    'answer.accepting': 2,
    'post.removed': -5,
    'flag.upheld': 3,
    'edit.accepted': 2,
    'answer.promoted': 25,
    'idea.kudos': 5,
    'idea.delivered': 20,
  },
};

/** Before a community published rules of its own. */
export const firstVersion: RuleVersion = { version: 1, validFrom: '0001-01-01', rules: defaultRules };
