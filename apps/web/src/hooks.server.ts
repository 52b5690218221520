import type { Handle, HandleServerError } from '@sveltejs/kit';
import { directionOf } from '$lib/i18n/locales';
import { chooseLocale } from '$lib/i18n/choose';
import { frameScript } from '$lib/server/frame-head';
import { allowFrames, entryInFrame, isInWindowOfFrame } from '$lib/server/framing';
import { alternateLinks } from '$lib/server/languages';
import { allowNoncedStyle, lookStyles, themeColors } from '$lib/server/look';
import { densityCookie, localeCookie, themeCookie } from '$lib/server/preferences';
import { currentRequest, withKitErrors } from '$lib/server/request';
import { translateTo } from '$lib/server/translate';
import { WholePage } from '$lib/server/whole-page';

export const handle: Handle = async ({ event, resolve }) => {
  const request = currentRequest();
  request.tellRoute?.(event.route.id);
  const { name, settings } = request.facade.community();
  const { member } = request.facade.viewer();
  const { locals, cookies } = event;
  locals.hearth = withKitErrors(request.facade, request);
  locals.requestId = request.requestId;
  locals.address = request.address;
  locals.locale = chooseLocale(
    [member?.locale, cookies.get(localeCookie)],
    event.request.headers.get('accept-language'),
    settings.enabledLocales,
    settings.defaultLocale,
  );
  locals.t = await translateTo(locals.locale);
  const theme = member?.theme ?? cookies.get(themeCookie);
  locals.theme = theme === 'light' || theme === 'dark' ? theme : null;
  locals.framed = event.request.headers.get('sec-fetch-dest') === 'iframe';
  locals.density = (member?.density ?? cookies.get(densityCookie)) === 'compact' ? 'compact' : 'regular';

  const attributes = [
    `lang="${locals.locale}"`,
    `dir="${directionOf(locals.locale)}"`,
    locals.theme && `data-theme="${locals.theme}"`,
    locals.density === 'compact' && 'data-density="compact"',
    locals.framed && 'data-framed',
  ];
  const frameStart = { origins: settings.embedding.origins, locales: settings.enabledLocales, community: name, member: member && { displayName: member.displayName } };
  const fill = (head: string): string =>
    head
      .replace('%hearth.html%', attributes.filter(Boolean).join(' '))
      .replace('%hearth.colors%', themeColors(settings.look, locals.theme))
      .replace('%hearth.look%', lookStyles(settings.look))
      .replace('%hearth.frame%', () => (locals.framed ? frameScript(frameStart, head) : ''))
      .replace('%hearth.structured%', () => alternateLinks(locals.alternates) + (locals.structured ? `<script type="application/ld+json">${locals.structured}</script>` : ''));
  const whole = new WholePage();
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => {
      // All places are in the head; the long rest is not copied for each of them.
      const end = html.indexOf('</head>');
      return whole.take(fill(html.slice(0, end)) + html.slice(end));
    },
  });
  allowNoncedStyle(response.headers);
  allowFrames(response.headers, event.route.id, settings.embedding.origins);
  if (isInWindowOfFrame(event.url)) response.headers.set('cross-origin-opener-policy', 'unsafe-none');
  if (locals.framed && response.status === 303) return entryInFrame(response);
  if (locals.framed) response.headers.set('x-robots-tag', 'noindex, indexifembedded');
  if (response.status >= 500) response.headers.set('cache-control', 'no-store');
  if (response.status === 503) response.headers.set('retry-after', '5');
  whole.hand(response);
  return response;
};

export const handleError: HandleServerError = ({ error, event, status, message }) => {
  if (status === 404) return { message, code: 'not-found', requestId: event.locals.requestId };
  currentRequest().report?.(error);
  return { message: 'Internal error', code: 'server.error', requestId: event.locals.requestId };
};
