import type { MailTexts } from './texts.js';

export const english: MailTexts = {
  'verify-email': ({ community, link, lifetime }) => ({
    subject: `Confirm your e-mail address for ${community}`,
    text: `Welcome to ${community}!

Please confirm that this e-mail address is yours:

${link}

The link works for ${lifetime}.
If you did not sign up, ignore this mail: without your confirmation the address is not used.`,
  }),
  'magic-link': ({ community, link, lifetime }) => ({
    subject: `Your link to sign in to ${community}`,
    text: `Open this link to sign in to ${community}:

${link}

It works once, for ${lifetime}, in the browser where you asked for it.
If you did not ask for it, ignore this mail: nobody can sign in with it but you.`,
  }),
  'magic-link-for-newcomer': ({ community, link, lifetime }) => ({
    subject: `Your link to join ${community}`,
    text: `There is no account with this e-mail address in ${community} yet. Open this link to make one and sign in:

${link}

It works once, for ${lifetime}, in the browser where you asked for it.
If you did not ask for it, ignore this mail: no account is made.`,
  }),
  'reset-password': ({ community, link, lifetime }) => ({
    subject: `Choose a new password for ${community}`,
    text: `Open this link to choose a new password for your account in ${community}:

${link}

It works once, for ${lifetime}. Afterwards you are signed out everywhere else.
If you did not ask for it, ignore this mail: your password stays as it is.`,
  }),
  'no-account': ({ community, link }) => ({
    subject: `No account with this address in ${community}`,
    text: `Somebody, perhaps you, wanted to sign in to ${community} with this e-mail address. There is no account with it.

If you have an account, you may have used another address. Here you can try again:

${link}

If it was not you, ignore this mail.`,
  }),
  'account-exists': ({ community, link }) => ({
    subject: `You have an account in ${community}`,
    text: `Somebody, perhaps you, wanted to make an account in ${community} with this e-mail address. There is one already.

If it was you, sign in here. Without a password, ask there for a link by e-mail:

${link}

If it was not you, ignore this mail: nothing has changed.`,
  }),
  'password-changed': ({ community, link }) => ({
    subject: `Your password for ${community} was changed`,
    text: `The password of your account in ${community} was changed just now, and all other sessions were ended.

If it was not you, choose a new password at once. Sign-in page:

${link}`,
  }),
  'account-deleted': ({ community, link }) => ({
    subject: `Your account in ${community} is deleted`,
    text: `Your account in ${community} was deleted just now, and with it your name, your address and all that was known of you. What you wrote stays, under "Former member".

This cannot be undone. If it was not you, tell the people of the community:

${link}`,
  }),
  'way-in-added': ({ community, link }) => ({
    subject: `A new way into your account in ${community}`,
    text: `A passkey or a sign-in provider was added to your account in ${community} just now.

If it was not you, remove it and sign out everywhere else. Your ways in and your sessions:

${link}`,
  }),

  'way-in-removed': ({ community, link }) => ({
    subject: `A way into your account in ${community} was removed`,
    text: `A passkey or a sign-in provider was removed from your account in ${community} just now.

If it was not you, look at what is left, and sign out everywhere else. Your ways in and your sessions:

${link}`,
  }),

  'claim-invitation': ({ community, link }) => ({
    subject: `Your account in ${community} is waiting for you`,
    text: `Your questions and answers have moved to ${community}, and your account has moved with them.

To take it over, open the sign-in page and ask for a link to this e-mail address:

${link}

If this account is not yours, ignore this mail.`,
  }),
  test: ({ community, link }) => ({
    subject: `Test mail from ${community}`,
    text: `This mail shows that ${community} can send e-mail.

${link}`,
  }),
};
