import { redirect } from '@sveltejs/kit';
import { awaitedConnect, payloadIn, troubleOf, unseen } from '$lib/server/connect';
import { entryNext, openSession } from '$lib/server/session';
import type { PageServerLoad } from './$types';

/** Where the company's site sends people back to. The page shows only what went wrong. */
export const load: PageServerLoad = async ({ url, cookies, locals, setHeaders }) => {
  setHeaders(unseen);
  const { hearth, t } = locals;
  const ended = await hearth.connect.finish(payloadIn(url), awaitedConnect(cookies)).catch((thrown: unknown) => ({ trouble: troubleOf(thrown) }));
  if ('trouble' in ended) {
    // Going back in the browser shows the answer again that signed them in.
    if (ended.trouble === 'used' && hearth.viewer().member) redirect(303, '/');
    return { title: t('connect.trouble'), trouble: ended.trouble, siteName: await hearth.connect.siteName() };
  }
  openSession(cookies, url, ended.signedIn);
  redirect(303, entryNext(ended.returnPath));
};
