import sharp, { type Metadata, type Sharp } from 'sharp';
import { DomainError } from '../errors/domain-error.js';

export interface CleanImage {
  bytes: Buffer;
  mime: string;
  /** Of the file's name, without a dot. */
  extension: string;
  width: number;
  height: number;
}

const maxPixels = 50_000_000;
const maxFrames = 300;
const maxAnimatedPixels = 40_000_000;
/** Above this many bytes a picture kept without loss is rather a photograph. */
const losslessBytes = 1_500_000;
const secondsAtMost = 30;

sharp.cache(false);
sharp.concurrency(1);
// Only what is accepted can be decoded at all, whatever the check by bytes believed.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadNsgif', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'] });

/** Decodes and encodes anew, in threads of the image library. Metadata and colour profiles stay behind. */
export async function reencode(bytes: Buffer, maxSide: number): Promise<CleanImage> {
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = metadata;
    if (width * height > maxPixels) {
      throw new DomainError('request.invalid', { message: `This image has ${width} × ${height} pixels; up to ${maxPixels / 1e6} million are accepted. Make it smaller and try again.` });
    }
    const animated = isShortAnimation(metadata, width * height);
    const image = sharp(bytes, { limitInputPixels: animated ? maxAnimatedPixels * 2 : maxPixels, animated, failOn: 'error', sequentialRead: true });
    const upright = animated ? image : image.autoOrient();
    const shaped = upright.resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true }).timeout({ seconds: secondsAtMost });
    return await encode(shaped, metadata.format === 'png' && !animated, animated);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('request.invalid', { message: 'This image is damaged or not complete. Save it anew and try again.' });
  }
}

/** Longer animations keep their first frame alone. */
function isShortAnimation({ pages = 1 }: Metadata, pixelsOfFrame: number): boolean {
  return pages > 1 && pages <= maxFrames && pages * pixelsOfFrame <= maxAnimatedPixels;
}

async function encode(image: Sharp, sharpEdges: boolean, animated: boolean): Promise<CleanImage> {
  const lossy = { quality: 82, smartSubsample: true, effort: animated ? 2 : 4 };
  let { data, info } = await image.clone().webp(sharpEdges ? { lossless: true, effort: 2 } : lossy).toBuffer({ resolveWithObject: true });
  if (sharpEdges && data.length > losslessBytes) ({ data, info } = await image.clone().webp(lossy).toBuffer({ resolveWithObject: true }));
  return { bytes: data, mime: 'image/webp', extension: 'webp', width: info.width, height: info.pageHeight ?? info.height };
}
