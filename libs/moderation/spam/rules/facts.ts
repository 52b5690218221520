/** What the rules know of a post and of whoever wrote it. */
export interface Facts {
  /** Title and text. */
  text: string;
  /** Hosts of its links as often as they stand there, but those that are trusted. */
  links: readonly string[];
  level: number;
  /** Nothing else was written by the account before. */
  isFirst: boolean;
  secondsSinceSignUp: number;
  bio: string | null;
  emailDomain: string | null;
  sameText: { otherAccounts: number; ownPosts: number };
  /** How many accounts marked as spam linked to a host. */
  markedHosts: ReadonlyMap<string, number>;
  arrival: { accountsFromAddress: number; isTrapped: boolean; seconds: number | null; isForm: boolean };
  /** Of the form that the post was written in; null where it came by the API, or is looked at again. */
  form: { seconds: number | null; isTrapped: boolean } | null;
  /** What a moderator let stand before. */
  cleared: { text: boolean; account: boolean };
}
