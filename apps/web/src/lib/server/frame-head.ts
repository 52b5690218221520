import { takeHost, type FrameStart } from '$lib/frame/take-host';

/** What a page in a frame runs before its first paint: a script element with the nonce that this head has. */
export function frameScript(start: FrameStart, head: string): string {
  const nonce = /nonce="([^"]*)"/.exec(head)?.[1] ?? '';
  // No text in it can end the element.
  const given = JSON.stringify(start).replaceAll('<', '\\u003c');
  return `<script nonce="${nonce}">(${takeHost.toString()})(${given})</script>`;
}
