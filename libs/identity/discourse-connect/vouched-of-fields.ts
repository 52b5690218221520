import { DisplayName, Email, SiteAddress } from '#contracts';
import { isReservedSubject } from '../vouching/subjects.js';
import type { Vouched } from '../vouching/vouched-people.js';
import { ConnectRefused } from './payload.js';
import type { RolesSaid } from './host-roles.js';

/** People of DiscourseConnect are those whom identify tokens name without an issuer: one company, one customer. */
export const connectIssuer = 'host';

/** Somebody whom the company's site signs in, as its payload says. Fields that are not known are passed over. Throws ConnectRefused. */
export function vouchedOf(fields: URLSearchParams): Vouched {
  const subject = fields.get('external_id')?.trim() ?? '';
  if (subject === '') throw new ConnectRefused('no-subject', 'The payload names nobody: it lacks "external_id", the id of the person on the other side.');
  if (isReservedSubject(subject)) throw new ConnectRefused('reserved-subject', `"${subject}" is what programs write where they have no id; it cannot be a person's.`);
  if (subject.length > 255 || subject.includes('\0')) throw new ConnectRefused('no-subject', 'The "external_id" is longer than 255 characters, or holds what is no text.');
  const email = Email.safeParse(fields.get('email')).data ?? null;
  return {
    issuer: connectIssuer,
    subject,
    name: DisplayName.safeParse(fields.get('name')).data ?? null,
    username: fields.get('username') || null,
    email,
    emailVerified: email !== null && fields.get('require_activation') !== 'true',
    locale: fields.get('locale'),
    bio: fields.get('bio'),
    avatarUrl: SiteAddress.safeParse(fields.get('avatar_url')).data ?? null,
    company: null,
    groups: { all: namesIn(fields, 'groups'), add: namesIn(fields, 'add_groups'), remove: namesIn(fields, 'remove_groups') },
  };
}

/** What the site says of power; nothing where it says neither true nor false. */
export function rolesOf(fields: URLSearchParams): RolesSaid {
  return { admin: truthOf(fields.get('admin')), moderator: truthOf(fields.get('moderator')) };
}

function truthOf(value: string | null): boolean | undefined {
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

function namesIn(fields: URLSearchParams, name: string): string[] | undefined {
  return fields.get(name)?.split(',').filter((group) => group.trim() !== '');
}
