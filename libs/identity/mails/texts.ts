/** What a mail's text is made from; `link` stands on a line of its own. */
export interface MailContext {
  community: string;
  link: string;
  /** How long the link works, in words of the mail's language; empty for a link to a page. */
  lifetime: string;
}

export interface MailText {
  subject: string;
  text: string;
}

/** Every mail of this feature, by what it is for. */
export interface MailTexts {
  'verify-email': (context: MailContext) => MailText;
  'magic-link': (context: MailContext) => MailText;
  /** The address was unknown: following the link makes the account. */
  'magic-link-for-newcomer': (context: MailContext) => MailText;
  'reset-password': (context: MailContext) => MailText;
  /** Somebody asked for a link or a reset for an address without an account. */
  'no-account': (context: MailContext) => MailText;
  /** Somebody signed up with the address of an account. */
  'account-exists': (context: MailContext) => MailText;
  'password-changed': (context: MailContext) => MailText;
  'account-deleted': (context: MailContext) => MailText;
  'way-in-added': (context: MailContext) => MailText;
  'way-in-removed': (context: MailContext) => MailText;
  /** An imported account waits for its person. */
  'claim-invitation': (context: MailContext) => MailText;
  test: (context: MailContext) => MailText;
}
export type MailName = keyof MailTexts;
