import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { cleanImage } from './index.js';
import { Turns } from './turns.js';

const picture = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: { r: 200, g: 80, b: 20 } } });

describe('a clean image', () => {
  test.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)('is made of %s', async (format) => {
    const image = await cleanImage(await picture().toFormat(format).toBuffer(), 2_560);
    expect(image).toMatchObject({ mime: 'image/webp', extension: 'webp', width: 60, height: 40 });
    expect((await sharp(image.bytes).metadata()).format).toBe('webp');
  });

  test('carries no metadata and stands upright', async () => {
    const exif = { IFD0: { Copyright: 'Mara Lindqvist', Make: 'SecretPhone' }, IFD3: { GPSLatitude: '52/1 31/1 0/1', GPSLatitudeRef: 'N' } };
    const photo = await picture().withExif(exif).withMetadata({ orientation: 6, exif, icc: 'p3' }).jpeg().toBuffer();
    expect(photo.toString('latin1')).toContain('SecretPhone');
    const image = await cleanImage(photo, 2_560);
    const metadata = await sharp(image.bytes).metadata();
    expect([metadata.exif, metadata.icc, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(image.bytes.toString('latin1')).not.toContain('SecretPhone');
    expect(image).toMatchObject({ width: 40, height: 60 });
  });

  test('is made smaller, never larger', async () => {
    expect(await cleanImage(await picture(3_000, 1_500).png().toBuffer(), 1_000)).toMatchObject({ width: 1_000, height: 500 });
    expect(await cleanImage(await picture(30, 15).png().toBuffer(), 1_000)).toMatchObject({ width: 30, height: 15 });
  });

  test('keeps what a script that is hidden in a picture does not need', async () => {
    const polyglot = Buffer.concat([await picture().gif().toBuffer(), Buffer.from('<script>alert(1)</script>')]);
    expect((await cleanImage(polyglot, 2_560)).bytes.toString('latin1')).not.toContain('script');
  });

  test('stays transparent', async () => {
    const glass = await sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    const { data } = await sharp((await cleanImage(glass, 2_560)).bytes).raw().toBuffer({ resolveWithObject: true });
    expect(data[3]).toBe(0);
  });

  test('moves when it is short, and keeps its first frame when it is long', async () => {
    const frames = (count: number, side: number): Promise<Buffer> => {
      const raw = Buffer.alloc(side * side * 3 * count);
      for (let at = 0; at < count; at += 1) raw.fill((at * 37) % 256, at * side * side * 3, (at + 1) * side * side * 3);
      return sharp(raw, { raw: { width: side, height: side * count, channels: 3, pageHeight: side } }).gif({ delay: Array<number>(count).fill(100) }).toBuffer();
    };
    const short = await cleanImage(await frames(5, 40), 20);
    expect(short).toMatchObject({ width: 20, height: 20 });
    expect((await sharp(short.bytes).metadata()).pages).toBe(5);
    const long = await cleanImage(await frames(301, 4), 20);
    expect((await sharp(long.bytes).metadata()).pages ?? 1).toBe(1);
  });
});

describe('what is refused', () => {
  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'SVG'],
    ['an SVG behind a heading', '<?xml version="1.0"?><!DOCTYPE svg>\n<svg/>', 'SVG'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'not an image'],
    ['a text', 'Just a text.', 'not an image'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'not an image'],
    ['nothing', '', 'not an image'],
    ['an executable', 'MZ\x90\0', 'not an image'],
  ])('%s', async (_, text, reason) => {
    await expect(cleanImage(Buffer.from(text, 'latin1'), 100)).rejects.toMatchObject({ code: 'request.unsupported-type', message: expect.stringContaining(reason) });
  });

  test('a TIFF, which may hide much', async () => {
    await expect(cleanImage(await picture().tiff().toBuffer(), 100)).rejects.toMatchObject({ code: 'request.unsupported-type' });
  });

  test.each(['png', 'jpeg', 'webp'] as const)('half a %s', async (format) => {
    const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, at) => (at * 2_654_435_761) >>> 24));
    const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } }).toFormat(format).toBuffer();
    await expect(cleanImage(whole.subarray(0, whole.length / 2), 100)).rejects.toMatchObject({ code: 'request.invalid', message: expect.stringContaining('damaged') });
  });

  test('what only begins like an image', async () => {
    await expect(cleanImage(Buffer.from('GIF89a but not really'), 100)).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('a bomb: few bytes that unfold to very many pixels', async () => {
    const bomb = pngOf(60_000, 60_000, deflateSync(Buffer.alloc(10_000_000)));
    expect(bomb.length).toBeLessThan(20_000);
    await expect(cleanImage(bomb, 100)).rejects.toMatchObject({ code: 'request.invalid', message: expect.stringContaining('60000 × 60000') });
  });

  test('a picture whose heading lies about its size', async () => {
    await expect(cleanImage(pngOf(20, 20, deflateSync(Buffer.alloc(4))), 100)).rejects.toMatchObject({ code: 'request.invalid' });
  });
});

/** A PNG of 8-bit greys with this heading and this body. */
function pngOf(width: number, height: number, body: Buffer): Buffer {
  const heading = Buffer.alloc(13);
  heading.writeUInt32BE(width, 0);
  heading.writeUInt32BE(height, 4);
  heading[8] = 8;
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', heading), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('turns', () => {
  test('so many at once, so many wait, the next is asked to come back', async () => {
    const turns = new Turns(2, 1);
    let running = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((ok) => ends.push(ok));
      running -= 1;
    };
    const taken = [turns.take(work), turns.take(work), turns.take(work)];
    await expect(turns.take(work)).rejects.toMatchObject({ code: 'server.unavailable', retryAfter: 5 });
    ends.shift()!();
    await taken[0];
    while (ends.length < 2) await Promise.resolve();
    ends.splice(0).forEach((end) => end());
    await Promise.all(taken);
    expect(most).toBe(2);
    await expect(turns.take(async () => { throw new Error('broken'); })).rejects.toThrow('broken');
    expect(await turns.take(async () => 'free again')).toBe('free again');
  });
});
