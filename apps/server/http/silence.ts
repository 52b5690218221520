/**
 * Where a silenced member may still send something: leaving, keeping the account safe, how pages look, how far something was
 * read, and asking for a second look.
 */
const open = [
  /^\/sign-(?:out|in|in\/again)$/,
  /^\/preferences$/,
  /^\/settings\/(?:security|leave)$/,
  /^\/p\/[0-9a-f-]{36}\/appeal$/,
  /^\/appeal$/,
  /^\/settings\/moderation\/[0-9a-f-]{36}\/appeal$/,
  /^\/api\/v1\/sessions?(?:\/[0-9a-f-]{36})?$/,
  /^\/api\/v1\/me\/password$/,
  /^\/api\/v1\/me\/account$/,
  /^\/api\/v1\/(?:passkeys|provider-accounts)(?:\/|$)/,
  /^\/api\/v1\/topics\/\d+\/read$/,
  /^\/api\/v1\/posts\/[0-9a-f-]{36}\/appeals$/,
  /^\/api\/v1\/appeals\/linked$/,
  /^\/api\/v1\/me\/cases\/[0-9a-f-]{36}\/appeal$/,
];

/** Whether the address of a request is one of these. */
export function staysOpen(url: string): boolean {
  const path = url.split('?')[0]!;
  return open.some((pattern) => pattern.test(path));
}
