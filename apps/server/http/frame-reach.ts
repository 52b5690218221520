/**
 * What a session in a frame on another site may be used for besides reading: asking, answering, voting (on posts and ideas, in
 * rounds and between pairs), saying what helped, marking as read, what one follows, and leaving. All else (the account, power over others, whatever comes later) takes a window of the
 * community's own.
 */
const writes = [
  /^\/api\/v1\/topics(?:\/\d+(?:\/(?:replies|solution|me-too|read|subscription|close|reopen|restore))?)?$/,
  /^\/api\/v1\/topics\/\d+\/(?:duplicate|reopening|merging)-votes\/mine$/,
  /^\/api\/v1\/topics\/\d+\/idea-vote$/,
  /^\/api\/v1\/posts\/[0-9a-f-]{36}(?:\/(?:vote|works|restore|flags|flags\/mine|suggestions))?$/,
  /^\/api\/v1\/articles\/[^/]+(?:\/judgements\/mine)?$/,
  /^\/api\/v1\/rounds\/[^/]+\/(?:ballot|comments|comments\/[^/]+)$/,
  /^\/api\/v1\/spaces\/[^/]+\/pairwise\/answers$/,
  /^\/api\/v1\/(?:spaces|tags)\/[^/]+\/subscription$/,
  /^\/api\/v1\/notifications(?:\/[^/]+)?$/,
  /^\/api\/v1\/drafts\/[^/]+$/,
  /^\/api\/v1\/(?:preview|files|reading|session|embed\/identify|embed\/exchange|me\/new-badges\/seen)$/,
  /^\/api\/v1\/page-threads$/,
  /^\/(?:ask|questions|inbox|sign-out|preferences|thread)$/,
  /^\/(?:s|tags)\/[^/]+$/,
  /^\/s\/[^/]+\/pairwise$/,
  /^\/rounds\/[^/]+$/,
  /^\/k\/[^/]+\/(?!(?:new|order|templates)$)[^/]+(?:\/edit)?$/,
  /^\/badges\/seen$/,
  /^\/t\/\d+(?:\/(?!(?:lock|manage|merge|publish|split)$)[^/]*)?$/,
  /^\/p\/[0-9a-f-]{36}\/(?:edit|flag|works)$/,
  /^\/api\/v1\/(?:help\/events|page-contexts)$/,
  /^\/help\/\d+$/,
];

/** What shows more of an account than its owner wants to be read over another site's page. */
const notRead = [/^\/api\/v1\/sessions$/, /^\/api\/v1\/(?:passkeys|provider-accounts|sign-in)(?:\/|$)/, /^\/api\/v1\/(?:admin|moderation)(?:\/|$)/, /^\/(?:admin|moderation|settings|session)(?:\/|$)/];

/** Whether a request may be made with a session in a frame. */
export function isInReachOfFrames(method: string, url: string): boolean {
  const path = url.split('?')[0]!;
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? !notRead.some((pattern) => pattern.test(path)) : writes.some((pattern) => pattern.test(path));
}
