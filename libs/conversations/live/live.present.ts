export interface TypingMember {
  memberId: string;
  name: string;
}

/** Who reads a topic through one process. */
export interface Present {
  members: string[];
  /** Guests, and members past those that are named. */
  others: number;
  typing: TypingMember[];
}

/** What a process tells the others of its readers of a topic; null when it has none any more. */
export interface Announcement {
  communityId: string;
  topicId: string;
  present: Present | null;
}

export const typingLifeMs = 8_000;
const membersNamed = 50;
const typingShown = 5;

/** Keeps an announcement short: past so many members only their number is told. */
export function announcedBy({ members, others, typing }: Present): Present {
  return { members: members.slice(0, membersNamed), others: others + Math.max(0, members.length - membersNamed), typing: typing.slice(0, typingShown) };
}

/** All processes together; a member who reads through several of them counts once. */
export function countPresent(parts: Present[]): { viewers: number; typing: TypingMember[] } {
  const members = new Set(parts.flatMap((part) => part.members));
  const typing = new Map(parts.flatMap((part) => part.typing).map((member) => [member.memberId, member]));
  return { viewers: members.size + parts.reduce((sum, { others }) => sum + others, 0), typing: [...typing.values()].slice(0, typingShown) };
}
