import type { Browser, BrowserContextOptions } from 'playwright';
import { ApiClient, type Answer } from '../../libs/testing/api-client.js';
import { openWindow, type Person } from './browser.js';
import type { Hearth } from './hearth.js';

export const password = 'four plain words here';

/** Somebody with an account, by API and with what a browser keeps of a session. */
export interface Member {
  api: ApiClient;
  handle: string;
  state: Exclude<BrowserContextOptions['storageState'], string>;
}

/** Becomes the owner by the link that the start printed. */
export async function setUpOwner(hearth: Hearth, handle = 'ada'): Promise<Member> {
  const token = /token=(\S+)/.exec(hearth.setUpLink!)![1];
  return signedIn(hearth, handle, await new ApiClient(hearth.url).post('set-up', { token, communityName: 'Northwind Community', email: `${handle}@example.com`, password, handle }));
}

export async function joinAs(hearth: Hearth, handle: string, displayName?: string): Promise<Member> {
  return signedIn(hearth, handle, await new ApiClient(hearth.url).post('sign-up', { email: `${handle}@example.com`, password, handle, displayName }));
}

function signedIn(hearth: Hearth, handle: string, answer: Answer<{ member: { id: string } }>): Member {
  const { member } = done(answer);
  const token = /hearth_session=([^;]+)/.exec(answer.headers.getSetCookie().join('\n'))![1]!;
  const cookie = { name: 'hearth_session', value: token, domain: 'localhost', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
  return { handle, api: new ApiClient(hearth.url, { id: member.id, handle, token }), state: { cookies: [cookie], origins: [] } };
}

/** What was answered; a refusal ends the test with the reason. */
export function done<Body>({ status, body }: Answer<Body>): Body {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

export function windowOf(browser: Browser, member: Member, options: BrowserContextOptions = {}): Promise<Person> {
  return openWindow(browser, { storageState: member.state, ...options });
}

/** Asks until the answer is the wanted one, for so many seconds; returns the last. */
export async function soon<Value>(read: () => Promise<Value>, isWanted: (value: Value) => boolean, patience = 30): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    const value = await read();
    if (tries >= patience * 10 || isWanted(value)) return value;
    await new Promise((ok) => setTimeout(ok, 100));
  }
}
