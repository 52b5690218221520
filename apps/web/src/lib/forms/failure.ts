import type { I18n } from '$lib/i18n/context';
import type { MessageKey } from '$lib/i18n/messages';

/** Why a form was not accepted, with everything that was typed but secrets. */
export interface FormFailure {
  values: Record<string, string[]>;
  code: string;
  errors: { path: string; message: string; code?: string; limit?: number }[];
  retryAfter?: number;
  details?: Record<string, unknown>;
}

const textOfCode: Record<string, MessageKey> = {
  'request.invalid': 'form.check',
  'request.too-large': 'form.tooLarge',
  'request.unsupported-type': 'form.unsupported',
  'session.required': 'form.signInAgain',
  'session.wrong-credentials': 'form.wrongCredentials',
  'session.forged-request': 'form.forged',
  'session.frame': 'form.frame',
  'token.expired': 'form.linkExpired',
  'token.other-browser': 'form.otherBrowser',
  'account.not-made': 'form.lookInMailbox',
  'conflict.last-owner': 'form.lastOwner',
  'ability.missing': 'form.forbidden',
  'member.silenced': 'form.silenced',
  'member.suspended': 'form.suspended',
  'not-found': 'form.gone',
  gone: 'form.gone',
  'conflict.taken': 'form.taken',
  'conflict.closed': 'form.closed',
  'conflict.locked': 'form.locked',
  'conflict.idempotency': 'form.sentBefore',
  'conflict.already-done': 'form.already',
  'limit.exceeded': 'form.limit',
  'rate.limited': 'form.tooFast',
  'server.unavailable': 'form.unavailable',
};

/** Limits that have a sentence of their own; `most` is how much they allow. */
const textOfLimit: Record<string, MessageKey> = {
  'votes.day': 'form.votesDay',
  'votes.author-day': 'form.votesAuthorDay',
  'votes.undo': 'form.voteFixed',
  'topic.slow': 'form.topicSlow',
  'suggestions.open': 'form.suggestionsOpen',
  'appeal.days': 'form.appealLate',
  'promotion.readers': 'form.fewerReaders',
  'promotion.translation': 'form.staysTranslation',
};

/** What a new member is told who came to a limit, by its name in the refusal's details. */
const newcomerLimits = {
  links: 'limit.links',
  linksByPoints: 'limit.linksByPoints',
  images: 'limit.images',
  mentions: 'limit.mentions',
  repliesInTopic: 'limit.repliesInTopic',
  topicsOnFirstDay: 'limit.topicsOnFirstDay',
  repliesOnFirstDay: 'limit.repliesOnFirstDay',
} as const satisfies Record<string, MessageKey>;

function isNewcomerLimit(name: unknown): name is keyof typeof newcomerLimits {
  return typeof name === 'string' && name in newcomerLimits;
}

/** What went wrong with the whole form, in plain words. */
export function failureText({ t }: I18n, failure: FormFailure): string {
  const { points, limit, most } = failure.details ?? {};
  const stated = textOfLimit[String(limit)];
  if (stated) return t(stated, { most: Number(most) });
  if (failure.code === 'ability.missing' && typeof points === 'number') return t('form.needsPoints', { count: points });
  if (failure.code === 'limit.exceeded' && isNewcomerLimit(limit) && typeof most === 'number') return t(newcomerLimits[limit], { count: most });
  return t(textOfCode[failure.code] ?? 'form.broken');
}

/** What to change in one field, or undefined when it is fine. */
export function fieldText({ t, knows }: I18n, failure: FormFailure | undefined | null, path: string): string | undefined {
  const error = failure?.errors.find((entry) => entry.path === path || entry.path.startsWith(`${path}.`));
  if (!error) return undefined;
  const key = `field.${error.code ?? ''}`;
  if (error.limit === 1 && error.code === 'too_small') return t('field.required');
  if (error.limit !== undefined && knows(`${key}_other`)) return t(key as MessageKey, { count: error.limit });
  if (error.limit !== undefined && knows(key)) return t(key, { count: error.limit });
  return knows(key) ? t(key) : error.message || t('field.invalid');
}

/** What was typed into a field before the form failed, else what it starts with. */
export function typed(failure: FormFailure | undefined | null, name: string, start = ''): string {
  return failure ? (failure.values[name]?.[0] ?? start) : start;
}
