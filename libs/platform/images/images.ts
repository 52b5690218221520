import { DomainError } from '../errors/domain-error.js';
import type { CleanImage } from './reencode.js';
import { Turns } from './turns.js';

const accepted = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);
const wanted = 'PNG, JPEG, GIF, WebP or AVIF';
const atOnce = 2;
const mayWait = 24;
const turns = new Turns(atOnce, mayWait);

/**
 * Makes a new image of what was uploaded: of a kind known by its bytes, upright, no larger than `maxSide` pixels a side and
 * without anything but its picture. Throws `request.unsupported-type` for what is no image of ours, `request.invalid` for
 * a broken one or one of too many pixels.
 */
export async function cleanImage(bytes: Buffer, maxSide: number): Promise<CleanImage> {
  await checkKind(bytes);
  return turns.take(async () => {
    const { reencode } = await import('./reencode.js');
    return reencode(bytes, maxSide);
  });
}

async function checkKind(bytes: Buffer): Promise<void> {
  const { fileTypeFromBuffer } = await import('file-type');
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
  if (mime && accepted.has(mime)) return;
  if (mime === 'image/heic' || mime === 'image/heif') throw unsupported(`Pictures in HEIC format cannot be shown on the web. Save it as ${wanted} first.`);
  if (/^\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*<svg/i.test(bytes.subarray(0, 4_096).toString('utf8'))) {
    throw unsupported(`SVG files may carry scripts and are not accepted. Save it as ${wanted} first.`);
  }
  throw unsupported(`This is not an image that can be shown here: use ${wanted}.`);
}

function unsupported(message: string): DomainError {
  return new DomainError('request.unsupported-type', { message });
}
