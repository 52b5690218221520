import { countUnread } from '$lib/server/unread';
import { newBadges } from '$lib/server/new-badges';
import type { Part } from '$lib/shell/part-of';
import type { LayoutServerLoad } from './$types';

/** The main navigation besides what is always there: knowledge and ideas where there are any. */
async function partsOf({ hearth, t }: App.Locals): Promise<{ name: Part; text: string }[]> {
  const kinds = await hearth.spaces.kinds();
  const names: Part[] = ['questions', ...(['knowledge', 'ideas'] as const).filter((kind) => kinds.includes(kind))];
  return names.map((name) => ({ name, text: t(`nav.${name}`) }));
}

export const load: LayoutServerLoad = async ({ locals, url, depends }) => {
  depends('hearth:new-badges');
  const { name, settings, isSetUp, development } = locals.hearth.community();
  return {
    viewer: locals.hearth.viewer(),
    origin: url.origin,
    framed: locals.framed,
    locale: locals.locale,
    theme: locals.theme,
    density: locals.density,
    newBadges: await newBadges(locals),
    parts: await partsOf(locals),
    unread: await countUnread(locals.hearth),
    community: {
      name,
      isSetUp,
      development,
      tagline: settings.tagline,
      logoUrl: settings.logoUrl,
      locales: settings.enabledLocales,
      limits: settings.limits,
      signUpOpen: settings.signUp.open,
    },
  };
};
