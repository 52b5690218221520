import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale } }) => {
  const [t, products] = await Promise.all([translateTo(locale), hearth.promotion.products()]);
  return { title: t('admin.products'), products };
};

export const actions: Actions = {
  create: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.createProduct(form.text('name'), form.given('idempotencyKey'));
      return { saved: true };
    });
  },
  rename: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.renameProduct(form.text('product'), form.text('name'));
      return { saved: true };
    });
  },
  delete: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.deleteProduct(form.text('product'));
      return { saved: true };
    });
  },
  add: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.addVersion(form.text('product'), { name: form.text('name'), releasedOn: form.given('releasedOn') ?? null }, form.given('idempotencyKey'));
      return { saved: true };
    });
  },
  edit: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.editVersion(form.text('product'), form.text('version'), { name: form.text('name'), releasedOn: form.given('releasedOn') ?? null });
      return { saved: true };
    });
  },
  move: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.editVersion(form.text('product'), form.text('version'), { before: form.given('before') ?? null });
      return { saved: true };
    });
  },
  remove: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.deleteVersion(form.text('product'), form.text('version'));
      return { saved: true };
    });
  },
};
