import { z } from 'zod';
import { ViewerAbilities } from './abilities.js';
import { Handle, Id, MemberRef, PageQuery, reputationFloor, RoleName, Timestamp } from './common.js';
import { CommunityName, Locale } from './community.js';
import { FormTrace } from './spam.js';
import { normaliseLine, normaliseText } from './text.js';
import { MemberCompany } from './vouching.js';

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email()).meta({ id: 'Email' });
export const Password = z.string().min(10).max(200);
export const DisplayName = z.string().overwrite(normaliseLine).min(1).max(60);

/** The pages that mails link to; each takes `?token=`, but for the sign-in page. */
export const accountPages = {
  setUp: '/setup',
  signIn: '/sign-in',
  magicLink: '/sign-in/link',
  verifyEmail: '/verify-email',
  resetPassword: '/reset-password/new',
} as const;

/** Who looks at the page: the guest or a member, with what they may do in general. */
export const Viewer = z
  .object({
    member: MemberRef.extend({
      email: z.string(),
      emailVerified: z.boolean(),
      locale: z.string().nullable(),
      theme: z.enum(['light', 'dark']).nullable(),
      density: z.enum(['regular', 'compact']),
      shortcuts: z.boolean(),
      /** May be named on lists by points. */
      onLeaderboards: z.boolean(),
    }).nullable(),
    abilities: ViewerAbilities,
  })
  .meta({ id: 'Viewer' });
export type Viewer = z.infer<typeof Viewer>;

export const SignUp = z
  .strictObject({ email: Email, password: Password, handle: Handle, displayName: DisplayName.optional(), form: FormTrace.optional() })
  .meta({ id: 'SignUp' });
export type SignUp = z.infer<typeof SignUp>;
export const SignIn = z.strictObject({ email: Email, password: z.string().min(1).max(200) }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;
export const EmailInput = z.strictObject({ email: Email }).meta({ id: 'EmailInput' });
export type EmailInput = z.infer<typeof EmailInput>;
export const TokenInput = z.strictObject({ token: z.string().min(20).max(200) }).meta({ id: 'TokenInput' });
export type TokenInput = z.infer<typeof TokenInput>;
export const ResetPassword = z.strictObject({ token: z.string().min(20).max(200), password: Password }).meta({ id: 'ResetPassword' });
export type ResetPassword = z.infer<typeof ResetPassword>;
export const ChangePassword = z.strictObject({ password: Password }).meta({ id: 'ChangePassword' });
export type ChangePassword = z.infer<typeof ChangePassword>;

/** The owner's first form: makes the owner's account and names the community. */
export const SetUp = z
  .strictObject({ token: z.string().min(20).max(200), communityName: CommunityName, email: Email, password: Password, handle: Handle, displayName: DisplayName.optional() })
  .meta({ id: 'SetUp' });
export type SetUp = z.infer<typeof SetUp>;

export const Session = z
  .object({ id: Id, current: z.boolean(), createdAt: Timestamp, lastUsedAt: Timestamp, address: z.string().nullable(), userAgent: z.string().nullable() })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const MemberProfile = MemberRef.extend({
  bioHtml: z.string().nullable(),
  bio: z.string().nullable(),
  joinedAt: Timestamp,
  lastSeenAt: Timestamp.nullable(),
  topicCount: z.number().int(),
  answerCount: z.number().int(),
  solutionCount: z.number().int(),
  kudosReceived: z.number().int(),
  /** The balance of the ledger of points as it is shown. */
  reputation: z.number().int().min(reputationFloor),
  imported: z.boolean(),
  /** For staff alone. */
  company: MemberCompany.nullable(),
  abilities: z.object({ edit: z.boolean(), changeRole: z.boolean() }),
}).meta({ id: 'MemberProfile' });
export type MemberProfile = z.infer<typeof MemberProfile>;

/** A member as admins see one, with the roles that this admin may give. */
export const AdminMember = MemberProfile.extend({ email: z.string().nullable(), groupIds: z.array(Id), grantableRoles: z.array(RoleName), invitable: z.boolean() }).meta({ id: 'AdminMember' });
export type AdminMember = z.infer<typeof AdminMember>;
export const AdminMemberQuery = PageQuery.extend({ q: z.string().max(100).optional(), role: RoleName.optional(), group: Id.optional() });
export type AdminMemberQuery = z.infer<typeof AdminMemberQuery>;

export const ProfileEdit = z
  .strictObject({
    displayName: DisplayName.optional(),
    title: z.string().overwrite(normaliseLine).max(60).nullish(),
    bio: z.string().overwrite(normaliseText).max(2_000).nullish(),
    locale: Locale.nullish(),
    theme: z.enum(['light', 'dark']).nullish(),
    density: z.enum(['regular', 'compact']).optional(),
    shortcuts: z.boolean().optional(),
    onLeaderboards: z.boolean().optional(),
  })
  .meta({ id: 'ProfileEdit' });
export type ProfileEdit = z.infer<typeof ProfileEdit>;

export const RoleInput = z.strictObject({ role: RoleName }).meta({ id: 'RoleInput' });
export type RoleInput = z.infer<typeof RoleInput>;

/** Starts the sign-in of a frame: base64url of the SHA-256 of the verifier that the frame keeps (RFC 7636, S256). */
export const HandoffInput = z.strictObject({ challenge: z.string().regex(/^[\w-]{43}$/) }).meta({ id: 'HandoffInput' });
export type HandoffInput = z.infer<typeof HandoffInput>;
export const Handoff = z.object({ code: z.string() }).meta({ id: 'Handoff' });
/** Ends it: the code that the window gave, and the verifier. */
export const HandoffExchange = z.strictObject({ code: z.string().min(20).max(200), verifier: z.string().regex(/^[\w-]{43,128}$/) }).meta({ id: 'HandoffExchange' });
export type HandoffExchange = z.infer<typeof HandoffExchange>;
