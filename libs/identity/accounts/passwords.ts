import { hash, verify, type Options } from '@node-rs/argon2';

/** Argon2id (the library's default kind) with OWASP's first recommendation: 19 MiB, 2 passes, 1 lane. Runs off the main thread. */
const options: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One password typed on two keyboards may come in two Unicode forms. */
const normalised = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), options);
}

let nobodysHash: Promise<string> | undefined;

/** Whether the password fits. Takes as long for an account without a password, so that time tells nothing. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('the password of nobody');
  const fits = await verify(stored ?? (await nobodysHash), normalised(password));
  return fits && typeof stored === 'string';
}
