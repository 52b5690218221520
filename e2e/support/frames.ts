import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright';

/** The community's frame once its scripts run. */
export async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const frame = (await handle!.contentFrame())!;
  // A handle keeps its element, and what is around it, from ever being collected.
  await handle!.dispose();
  await frame.locator('.framebar').waitFor();
  await frame.waitForFunction(() => history.scrollRestoration === 'manual');
  return frame;
}

/** Whom the bar of a frame names. */
export const nameIn = (frame: Frame) => frame.locator('.framebar summary .sr').textContent({ timeout: 10_000 });

export type CommunityToken = (person: { id: string; name: string; email: string; emailVerified: boolean }, key: { kid: string; secret: string }) => string;

/** The lines for Node that docs/identify.md has for people to copy. */
export async function documentedToken(): Promise<CommunityToken> {
  const lines = /```js\n([\s\S]*?)```/.exec(await readFile('docs/identify.md', 'utf8'))![1]!;
  const module = (await import(`data:text/javascript,${encodeURIComponent(lines)}`)) as { communityToken: CommunityToken };
  return module.communityToken;
}
