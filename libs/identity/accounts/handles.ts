import { DomainError } from '#platform';

/** Names that would pass for the house, a page's address or a program's word for nothing. */
const reserved = new Set(
  `about abuse account accounts admin administrator all and anonymous api app archive ask auth billing blank blog bot channel
   community contact deleted docs edit embed everyone everybody false feed feedback files group groups guest hearth help here home
   host hostmaster info legal link login logout mail me member members mod moderator moderators new news nil no-reply nobody none
   noreply not-found null official operator owner page ping policy postmaster preferences preview privacy profile register robots
   root rss search security self session sessions set-up settings setup sign-in sign-out sign-up signin signout signup sitemap
   socket space spaces staff static status suggest superuser support sys sysadmin system tag tags team terms test topic topics true
   trust undefined unknown user users verify web webmaster www yes you`.split(/\s+/),
);

/** Whether nobody may take this handle, in lower case; dashes, underscores and trailing digits do not make it another one. */
export function isReservedHandle(handle: string): boolean {
  return reserved.has(handle) || reserved.has(handle.replace(/_/g, '-')) || reserved.has(handle.replace(/[-_]/g, ''));
}

const longest = 30;

/** A handle made from the part of an e-mail address before the @; `number` tells apart those that would be alike. */
export function handleFromEmail(email: string, number: number): string {
  const local = email
    .split('@')[0]!
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\+.*$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = local.length >= 3 && !isReservedHandle(local) ? local : `member-${local}`.replace(/-$/, '');
  const ending = number === 1 ? '' : `-${number}`;
  const candidate = base.slice(0, longest - ending.length).replace(/-+$/, '') + ending;
  return isReservedHandle(candidate) ? `${candidate.slice(0, longest - 2)}-1` : candidate;
}

/** Nobody has it, and nobody gets it. */
export function handleReserved(): DomainError {
  return new DomainError('request.invalid', { message: 'This name is reserved.', errors: [{ path: 'handle', message: 'is reserved: choose another', code: 'reserved' }] });
}
