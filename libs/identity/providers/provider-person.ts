import { DisplayName, Email } from '#contracts';

/** Whom a provider names, as we use it. */
export interface Person {
  subject: string;
  name: string | null;
  /** Only one that the provider says it has verified. */
  email: string | null;
  /** When they proved who they are to the provider, where it says so. */
  authenticatedAt: Date | null;
}

interface Claims {
  sub: string;
  [claim: string]: unknown;
}

/** The claims of a checked ID token, filled up by those of the userinfo endpoint. */
export function personOf(claims: Claims, more: Record<string, unknown>, now = Date.now()): Person {
  const emailFrom = 'email' in claims ? claims : more;
  // Some providers write the claim as a text.
  const isVerified = emailFrom['email_verified'] === true || emailFrom['email_verified'] === 'true';
  const seconds = claims['auth_time'];
  return {
    subject: claims.sub,
    name: DisplayName.safeParse(claims['name'] ?? more['name']).data ?? null,
    email: (isVerified && Email.safeParse(emailFrom['email']).data) || null,
    authenticatedAt: typeof seconds === 'number' ? new Date(Math.min(seconds * 1_000, now)) : null,
  };
}
