import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { payloadIn, troubleOf, unseen } from '$lib/server/connect';
import type { PageServerLoad } from './$types';

/** Where other sites ask who somebody is; they get the answer at their own address. */
export const load: PageServerLoad = async ({ url, request, locals, setHeaders }) => {
  setHeaders(unseen);
  const { hearth, t } = locals;
  const answered = await hearth.connect.answer(payloadIn(url)).then(
    (address) => ({ address }),
    (thrown: unknown) => ({ trouble: troubleOf(thrown) }),
  );
  if ('trouble' in answered) return { title: t('connect.trouble'), trouble: answered.trouble, address: null, site: '' };
  const { address } = answered;
  if (address === null) redirect(303, signInPath(url.pathname + url.search));
  // Straight from the form of signing in: browsers let no form lead to another site, so a page of ours does.
  if (request.headers.get('sec-fetch-site') !== 'same-origin') redirect(303, address);
  return { title: t('connect.goingBack'), trouble: null, address, site: new URL(address).host };
};
