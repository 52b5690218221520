import type { BadgeIcon, BadgeKind, Condition, Term } from '#contracts';

/** A badge: what it honours, and what each of its tiers takes. */
export interface BadgeDefinition {
  key: string;
  kind: BadgeKind;
  icon: BadgeIcon;
  name: string;
  text: string;
  /** Bronze, silver, gold. */
  tiers: readonly Condition[];
}

/** The same number for each tier, rising, and what must hold for all of them besides. */
const rising = (metric: string, amounts: readonly number[], ...besides: Term[]): Condition[] => amounts.map((atLeast) => ({ all: [{ metric, atLeast }, ...besides] }));

const thanked: Term = { metric: 'answers-thanked-share', atLeast: 50 };

/**
 * None is for how much somebody does: each counts what others found useful, or what was done with care. None counts a
 * personal number, since having a badge would tell of it.
 */
export const badges: readonly BadgeDefinition[] = [
  { key: 'first-light', kind: 'teaching', icon: 'flame', name: 'First light', text: 'Answered questions that nobody had touched, and was thanked for it.', tiers: rising('first-answers-with-kudos', [1, 10, 50]) },
  { key: 'problem-solver', kind: 'teaching', icon: 'checkc', name: 'Problem solver', text: 'Gave answers that others accepted as the solution.', tiers: rising('solutions-by-others', [5, 25, 100]) },
  { key: 'reliable', kind: 'teaching', icon: 'gauge', name: 'Reliable', text: 'Solved questions, with at least half of all answers accepted.', tiers: rising('solutions-by-others', [10, 50, 200], { metric: 'solutions-share', atLeast: 50 }) },
  { key: 'good-answer', kind: 'teaching', icon: 'up', name: 'Good answer', text: 'Gave answers with at least three kudos.', tiers: rising('answers-with-3-kudos', [1, 10, 50]) },
  { key: 'great-answer', kind: 'teaching', icon: 'heart', name: 'Great answer', text: 'Gave answers with at least ten kudos.', tiers: rising('answers-with-10-kudos', [1, 5, 25]) },
  { key: 'landmark', kind: 'teaching', icon: 'pin', name: 'Landmark', text: 'Gave answers with at least twenty-five kudos.', tiers: rising('answers-with-25-kudos', [1, 3, 10]) },
  { key: 'guide', kind: 'teaching', icon: 'mesh', name: 'Guide', text: 'Gave solutions with at least three kudos.', tiers: rising('solutions-with-3-kudos', [1, 10, 50]) },
  { key: 'explainer', kind: 'teaching', icon: 'doc', name: 'Explainer', text: 'Gave solutions that explain in detail.', tiers: rising('solutions-in-detail', [3, 15, 50]) },
  { key: 'quick-help', kind: 'teaching', icon: 'clock', name: 'Quick help', text: 'Solved questions within an hour.', tiers: rising('solutions-in-an-hour', [3, 15, 50]) },
  { key: 'good-neighbour', kind: 'teaching', icon: 'users', name: 'Good neighbour', text: 'Solved the first question of newcomers.', tiers: rising('newcomers-solved', [3, 10, 50]) },
  { key: 'warm-welcome', kind: 'teaching', icon: 'home', name: 'Warm welcome', text: 'Was the first to answer newcomers within a day, with at least half of all answers thanked.', tiers: rising('newcomers-first-in-a-day', [5, 25, 100], thanked) },
  { key: 'wide-circle', kind: 'teaching', icon: 'ring', name: 'Wide circle', text: 'Solved questions of many different people.', tiers: rising('people-helped', [10, 50, 200]) },
  { key: 'all-rounder', kind: 'teaching', icon: 'globe', name: 'All-rounder', text: 'Solved at least three questions in each of several tags.', tiers: rising('tags-solved-3', [3, 6, 12]) },
  { key: 'specialist', kind: 'teaching', icon: 'key', name: 'Specialist', text: 'Solved many questions in one tag.', tiers: rising('tag-most-solved', [10, 25, 100]) },
  { key: 'relief', kind: 'teaching', icon: 'megaphone', name: 'Relief', text: 'Solved questions that at least three more people had.', tiers: rising('shared-solutions', [1, 5, 25]) },
  { key: 'well-read', kind: 'teaching', icon: 'eye', name: 'Well read', text: 'Solved questions that were then read a thousand times.', tiers: rising('solutions-read-1000', [1, 10, 50]) },
  { key: 'thank-you-note', kind: 'teaching', icon: 'mail', name: 'Thank-you note', text: 'Got kudos from those who had asked.', tiers: rising('kudos-from-askers', [5, 25, 100]) },
  { key: 'second-look', kind: 'teaching', icon: 'plus', name: 'Second look', text: 'Added something useful after a question was solved.', tiers: rising('second-opinions', [1, 5, 25]) },
  { key: 'follow-through', kind: 'teaching', icon: 'reply', name: 'Follow-through', text: 'Stayed to answer what was asked under their answers, with at least half of all answers thanked.', tiers: rising('answers-answered-back', [5, 25, 100], thanked) },
  { key: 'steady-flame', kind: 'teaching', icon: 'hearth', name: 'Steady flame', text: 'Gave an accepted answer month after month.', tiers: rising('solution-months-in-a-row', [3, 6, 12]) },
  { key: 'kept-warm', kind: 'teaching', icon: 'sort', name: 'Kept warm', text: 'Answered week after week, with at least half of all answers thanked.', tiers: rising('answer-weeks-in-a-row', [4, 12, 26], thanked) },
  { key: 'appreciated', kind: 'teaching', icon: 'user', name: 'Appreciated', text: 'Got kudos from many different people.', tiers: rising('kudos-people', [10, 50, 200]) },
  { key: 'rescuer', kind: 'reviving', icon: 'undo', name: 'Rescuer', text: 'Solved questions that were asked more than a week before.', tiers: rising('revivals-solved', [1, 5, 25]) },
  { key: 'archaeologist', kind: 'reviving', icon: 'history', name: 'Archaeologist', text: 'Solved questions that were asked more than a month before.', tiers: rising('revivals-30-solved', [1, 5, 25]) },
  { key: 'not-forgotten', kind: 'reviving', icon: 'inbox', name: 'Not forgotten', text: 'Answered questions that had waited for more than a week, and was thanked for it.', tiers: rising('revivals-with-kudos', [1, 10, 50]) },
  { key: 'still-true', kind: 'reviving', icon: 'check', name: 'Still true', text: 'Wrote posts that got kudos more than a year later.', tiers: rising('posts-lasting', [1, 10, 50]) },
  { key: 'up-to-date', kind: 'reviving', icon: 'pen', name: 'Up to date', text: 'Refreshed solutions that were more than half a year old.', tiers: rising('old-solutions-refreshed', [1, 10, 50]) },
  { key: 'good-question', kind: 'asking', icon: 'chat', name: 'Good question', text: 'Asked questions with at least three kudos.', tiers: rising('questions-with-3-kudos', [1, 5, 25]) },
  { key: 'great-question', kind: 'asking', icon: 'info', name: 'Great question', text: 'Asked questions with at least ten kudos.', tiers: rising('questions-with-10-kudos', [1, 3, 10]) },
  { key: 'voice-of-many', kind: 'asking', icon: 'megaphone', name: 'Voice of many', text: 'Asked what at least three more people wanted to know.', tiers: rising('questions-shared-by-3', [1, 5, 20]) },
  { key: 'closed-the-loop', kind: 'asking', icon: 'ring', name: 'Closed the loop', text: 'Accepted answers to own questions, and left few answered questions open.', tiers: rising('questions-closed-loop', [3, 10, 50], { metric: 'questions-closed-loop-share', atLeast: 50 }) },
  { key: 'clear-question', kind: 'asking', icon: 'search', name: 'Clear question', text: 'Asked so that others could answer within a day, with at least half of all questions solved.', tiers: rising('questions-answered-in-a-day', [5, 20, 100], { metric: 'questions-solved-share', atLeast: 50 }) },
  { key: 'in-the-picture', kind: 'asking', icon: 'image', name: 'In the picture', text: 'Said which version questions were about, with at least half of all questions solved.', tiers: rising('questions-with-version', [5, 20, 100], { metric: 'questions-solved-share', atLeast: 50 }) },
  { key: 'found-by-many', kind: 'asking', icon: 'eye', name: 'Found by many', text: 'Asked questions that were solved and read a thousand times.', tiers: rising('questions-solved-read-1000', [1, 5, 20]) },
  { key: 'polisher', kind: 'asking', icon: 'sliders', name: 'Polisher', text: 'Made own questions better after somebody had replied, with at least half of all questions solved.', tiers: rising('questions-improved', [3, 10, 50], { metric: 'questions-solved-share', atLeast: 50 }) },
  { key: 'finder', kind: 'curating', icon: 'filter', name: 'Finder', text: 'Marked the solution where who asked did not come back.', tiers: rising('solutions-marked', [5, 25, 100]) },
  { key: 'tidy-attic', kind: 'curating', icon: 'clock', name: 'Tidy attic', text: 'Marked solutions in questions more than a month old.', tiers: rising('old-solutions-marked', [3, 15, 50]) },
  { key: 'helping-hand', kind: 'curating', icon: 'pen', name: 'Helping hand', text: 'Improved posts of others that people gave kudos.', tiers: rising('edited-with-kudos', [5, 25, 100]) },
  { key: 'sharp-titles', kind: 'curating', icon: 'quote', name: 'Sharp titles', text: 'Gave topics of others a better title, and said why when editing.', tiers: rising('titles-improved', [5, 25, 100], { metric: 'edits-explained', atLeast: 5 }) },
  { key: 'polished-solutions', kind: 'curating', icon: 'doc', name: 'Polished solutions', text: 'Improved solutions of others.', tiers: rising('solutions-edited', [3, 15, 50]) },
  {
    key: 'gardener',
    kind: 'curating',
    icon: 'list',
    name: 'Gardener',
    text: 'Kept topics in order on many days: with edits that say why, and with marked solutions or better titles.',
    tiers: [10, 30, 100].map((atLeast) => ({ all: [{ metric: 'curating-days', atLeast }, { metric: 'edits-explained', atLeast: 5 }, { any: [{ metric: 'solutions-marked', atLeast: 5 }, { metric: 'titles-improved', atLeast: 5 }] }] })),
  },
  { key: 'caretaker', kind: 'curating', icon: 'shield', name: 'Caretaker', text: 'Closed topics that were settled, and improved others with a reason.', tiers: rising('topics-closed', [5, 25, 100], { metric: 'edits-explained', atLeast: 10 }) },
  { key: 'campfire', kind: 'talking', icon: 'flame', name: 'Campfire', text: 'Began discussions that at least five people joined.', tiers: rising('discussions-alive', [1, 5, 20]) },
  { key: 'good-company', kind: 'talking', icon: 'at', name: 'Good company', text: 'Wrote replies in discussions that got kudos.', tiers: rising('replies-with-kudos', [5, 25, 100]) },
  { key: 'side-note', kind: 'talking', icon: 'link', name: 'Side note', text: 'Wrote comments that got kudos.', tiers: rising('comments-with-kudos', [5, 25, 100]) },
];

export const badgeByKey: ReadonlyMap<string, BadgeDefinition> = new Map(badges.map((badge) => [badge.key, badge]));
