import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isInReachOfFrames } from './frame-reach.js';

const id = '01900000-0000-7000-8000-000000000001';
const described = JSON.parse(readFileSync('libs/sdk/openapi.json', 'utf8')) as { paths: Record<string, Record<string, unknown>> };
const operations = Object.entries(described.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), path] as const));
const example = (path: string): string => path.replace('{number}', '7').replace('{id}', id).replace(/\{[^}]+\}/g, 'mesh');
const writesInReach = operations.filter(([method, path]) => method !== 'GET' && isInReachOfFrames(method, example(path))).map(([method, path]) => `${method} ${path}`);

describe('what a session in a frame reaches', () => {
  // Whoever adds an operation decides here whether a page of another site may hold what it does.
  it('of all that the API writes, this and no more', () => {
    expect(writesInReach.sort()).toEqual([
      'DELETE /api/v1/articles/{id}/judgements/mine',
      'DELETE /api/v1/drafts/{key}',
      'DELETE /api/v1/embed/identify',
      'DELETE /api/v1/posts/{id}',
      'DELETE /api/v1/posts/{id}/flags/mine',
      'DELETE /api/v1/rounds/{id}/comments/{commentId}',
      'DELETE /api/v1/session',
      'DELETE /api/v1/topics/{number}',
      'DELETE /api/v1/topics/{number}/duplicate-votes/mine',
      'PATCH /api/v1/articles/{id}',
      'PATCH /api/v1/notifications/{id}',
      'PATCH /api/v1/posts/{id}',
      'PATCH /api/v1/topics/{number}',
      'POST /api/v1/embed/exchange',
      'POST /api/v1/embed/identify',
      'POST /api/v1/files',
      'POST /api/v1/help/events',
      'POST /api/v1/me/new-badges/seen',
      'POST /api/v1/notifications/read',
      'POST /api/v1/page-contexts',
      'POST /api/v1/page-threads',
      'POST /api/v1/posts/{id}/flags',
      'POST /api/v1/posts/{id}/restore',
      'POST /api/v1/posts/{id}/suggestions',
      'POST /api/v1/preview',
      'POST /api/v1/reading',
      'POST /api/v1/rounds/{id}/comments',
      'POST /api/v1/session',
      'POST /api/v1/spaces/{slug}/pairwise/answers',
      'POST /api/v1/topics',
      'POST /api/v1/topics/{number}/close',
      'POST /api/v1/topics/{number}/read',
      'POST /api/v1/topics/{number}/reopen',
      'POST /api/v1/topics/{number}/replies',
      'POST /api/v1/topics/{number}/restore',
      'PUT /api/v1/articles/{id}/judgements/mine',
      'PUT /api/v1/drafts/{key}',
      'PUT /api/v1/posts/{id}/vote',
      'PUT /api/v1/posts/{id}/works',
      'PUT /api/v1/rounds/{id}/ballot',
      'PUT /api/v1/spaces/{slug}/subscription',
      'PUT /api/v1/tags/{slug}/subscription',
      'PUT /api/v1/topics/{number}/duplicate-votes/mine',
      'PUT /api/v1/topics/{number}/idea-vote',
      'PUT /api/v1/topics/{number}/me-too',
      'PUT /api/v1/topics/{number}/merging-votes/mine',
      'PUT /api/v1/topics/{number}/reopening-votes/mine',
      'PUT /api/v1/topics/{number}/solution',
      'PUT /api/v1/topics/{number}/subscription',
    ]);
  });

  it.each(['/api/v1/sessions', '/api/v1/passkeys', '/api/v1/provider-accounts', `/api/v1/sign-in/providers/${id}/start?purpose=link`, '/api/v1/sign-in/callback?code=x', '/api/v1/admin/members', '/api/v1/moderation/queue', '/admin', '/admin/look', '/moderation', '/settings/security', '/settings/security?x=1', '/session/sso', '/session/sso_provider?sso=x'])('not for reading %s', (path) => expect(isInReachOfFrames('GET', path)).toBe(false));
  it.each(['/', '/t/7/why', '/ask', '/search?q=x', '/api/v1/topics/7', '/t/7/why/__data.json', '/inbox', '/socket.io/?x=1'])('for reading %s', (path) => expect(isInReachOfFrames('GET', path)).toBe(true));
  it.each(['/t/7/why?/vote', '/t/7', '/t/7?/reply', '/ask', '/t/7/edit', `/p/${id}/edit`, '/inbox?/read', '/s/mesh?/follow', '/s/mesh?/readAll', '/tags/wifi?/follow', '/sign-out', '/thread?/post', '/k/handbook/winter?/judge', '/k/handbook/winter?/reply', '/k/handbook/winter/edit', `/p/${id}/works`, `/rounds/${id}?/ballot`, '/s/wishes/pairwise?/answer'])('for sending the form of %s', (path) => expect(isInReachOfFrames('POST', path)).toBe(true));
  it.each(['/t/7/merge', '/t/7/lock', '/t/7/split', '/t/7/manage', '/settings', '/settings/security?/password', '/admin/look?/publish', '/moderation?/decide', '/u/ines?/silence', '/s/mesh/people?/describe', '/tags/wifi/edit', '/spaces/new', '/sign-in/window', '/k/handbook/new', '/k/handbook/templates?/save', '/k/handbook/order', '/k/handbook/winter/settings', '/k/handbook/winter/history?/restore', `/p/${id}/promote`, '/s/wishes/rounds/new', '/knowledge/nominations'])('not for sending the form of %s', (path) => expect(isInReachOfFrames('POST', path)).toBe(false));
});
