import { createCipheriv, createDecipheriv, createHmac, hash, randomBytes } from 'node:crypto';

/**
 * A round's chain. Each link is made of the link before it and of a commitment: the SHA-256 of an opening, which is a text
 * with 32 random bytes in it. So a link shows that nothing before it was changed, and nothing of what it stands for until
 * its opening is published. docs/sealed-rounds.md says it byte by byte, and docs/verify-round.mjs checks it.
 */
export const saltBytes = 32;
export const voterBytes = 16;
export const keyBytes = 32;
/** Every opening is sealed at this length, so that none is told from another by its size. */
const sealedTextLength = 256;
const ivBytes = 12;
const tagBytes = 16;

export interface BallotText {
  choice: number;
  guess: number[];
}
/** What a link stands for; one without a ballot is there so that their number says nothing. */
export type Opening = { salt: string; voter: string } & (BallotText | { cover: true });

export interface Link {
  voter: Buffer;
  sealed: Buffer;
  hash: Buffer;
}

export function sha256(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

/** What stands for a member in one round: the same each time, and without the key not to be told from random bytes. */
export function voterOf(memberId: string, voterKey: Buffer): Buffer {
  return createHmac('sha256', voterKey).update(memberId, 'utf8').digest().subarray(0, voterBytes);
}

/** The hash of the link at `position`, counted from 1; position 0 is the hash of the round's definition. */
export function linkHash(previous: Buffer, position: number, opening: string): Buffer {
  return sha256(`${previous.toString('hex')}\n${position}\n${hash('sha256', opening, 'hex')}`);
}

export function openingOf(voter: Buffer, ballot: BallotText | null): string {
  const opening: Opening = { salt: randomBytes(saltBytes).toString('hex'), voter: voter.toString('hex'), ...(ballot ? { choice: ballot.choice, guess: ballot.guess } : { cover: true }) };
  return JSON.stringify(opening);
}

/** The link after `previous`. */
export function nextLink(previous: Buffer, position: number, sealKey: Buffer, voter: Buffer, ballot: BallotText | null): Link {
  const opening = openingOf(voter, ballot);
  return { voter, sealed: seal(opening, sealKey), hash: linkHash(previous, position, opening) };
}

/** How many links that stand for nobody come with a ballot on average: 0 to 2, another rate in each round, so that ballots cannot be worked out from links. */
export function coverRate(voterKey: Buffer): number {
  return createHmac('sha256', voterKey).update('covers').digest().readUInt32BE() / 2 ** 31;
}

/** A link that stands for nobody. */
export function coverLink(previous: Buffer, position: number, sealKey: Buffer): Link {
  return nextLink(previous, position, sealKey, randomBytes(voterBytes), null);
}

export function seal(opening: string, key: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const text = cipher.update(opening.padEnd(sealedTextLength), 'utf8');
  return Buffer.concat([iv, text, cipher.final(), cipher.getAuthTag()]);
}

/** Throws where what is sealed was changed. */
export function unseal(sealed: Buffer, key: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const text = decipher.update(sealed.subarray(ivBytes, -tagBytes));
  return Buffer.concat([text, decipher.final()]).toString('utf8').trimEnd();
}
