/** What a service is told: the text, and the name that everybody reads above it. No address, neither of mail nor of the network. */
export interface AskedPost {
  /** Of the community. */
  site: string;
  permalink: string;
  kind: 'topic' | 'reply';
  author: string;
  text: string;
  writtenAt: Date;
}

/** Somebody else's opinion of a post. It may hold the post, as a rule does, and nothing else. */
export interface SpamService {
  readonly name: string;
  /** Throws when there is no answer. */
  isSpam(post: AskedPost): Promise<boolean>;
}

export const SPAM_SERVICE = Symbol('spam service, or null');
