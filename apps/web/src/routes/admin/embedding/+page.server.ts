import { error } from '@sveltejs/kit';
import { choiceIn } from '$lib/hostpage/snippet-choice';
import { accepted, readForm, submit } from '$lib/server/forms';
import { linesOf } from '$lib/server/lines';
import { refuseOneTooMany } from '$lib/server/request';
import { forThreads } from '$lib/server/thread-spaces';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, { name, settings }, keys, loader, spaces] = await Promise.all([translateTo(locale), hearth.admin.community(), hearth.admin.identifyKeys(), hearth.admin.embedLoader(), hearth.spaces.list()]);
  const { brandHue: hue, brandChroma: chroma, neutralHue, radius } = settings.look;
  const look = { hue, chroma, neutralHue, radius };
  const locales = settings.enabledLocales;
  const { origins, threadsSpaceId } = settings.embedding;
  return {
    title: t('admin.embedding'),
    published: url.searchParams.has('published'),
    origins,
    threadsSpaceId,
    spaces: forThreads(spaces),
    keys: keys.filter(({ alg }) => alg === 'HS256'),
    address: url.origin,
    loader,
    look,
    locales,
    choice: choiceIn(url.searchParams, look, locales),
    shown: { name, logoUrl: settings.logoUrl },
  };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ settings: { embedding: { origins: linesOf(form.text('origins')), threadsSpaceId: form.given('threadsSpaceId') ?? null } } });
      return accepted(request, '/admin/embedding?published', { published: true });
    });
  },
  createKey: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => ({ made: await hearth.admin.createIdentifyKey() }));
  },
  delete: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.deleteIdentifyKey(form.text('id'));
      return accepted(request, '/admin/embedding', { deleted: true });
    });
  },
  /** Only where no script runs: the page itself says what is wrong with what it is given. */
  check: async ({ request, locals: { hearth } }) => {
    refuseOneTooMany();
    if (!hearth.viewer().abilities.administer) error(404, 'Not found');
    return { policy: (await readForm(request)).text('policy').slice(0, 20_000) };
  },
  try: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => ({ tried: await hearth.admin.tryIdentifyToken(form.text('token').trim()) }));
  },
};
