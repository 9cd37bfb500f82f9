import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTACHMENT_TYPES, type AttachmentType } from '../../../domain/attachment/attachment.ts';
import { isAsDeclared } from '../../../domain/attachment/file-content.ts';
import { HEIC, JPEG, PDF, PNG, WEBP } from '../../support/sample-files.ts';

const SAMPLES: Readonly<Record<AttachmentType, Buffer>> = {
  'image/jpeg': JPEG,
  'image/png': PNG,
  'image/webp': WEBP,
  'image/heic': HEIC,
  'application/pdf': PDF,
};
const TYPES = Object.keys(ATTACHMENT_TYPES) as AttachmentType[];

const isGood = (contentType: AttachmentType, content: Buffer) =>
  isAsDeclared({ byteSize: content.length, contentType }, { content, contentType });

describe.each(TYPES)('%s', (contentType) => {
  test('is what begins as files of its type do', () => {
    for (const type of TYPES) expect(isGood(contentType, SAMPLES[type])).toBe(type === contentType);
  });

  test('is not what is empty, cut short, or shifted by a byte', () => {
    const sample = SAMPLES[contentType];
    for (let length = 0; length < 4; length++) expect(isGood(contentType, sample.subarray(0, length))).toBe(false);
    expect(isGood(contentType, Buffer.concat([Buffer.from(' '), sample]))).toBe(false);
  });

  test('has the declared size and type', () => {
    const content = SAMPLES[contentType];
    const file = { content, contentType };
    expect(isAsDeclared({ byteSize: content.length + 1, contentType }, file)).toBe(false);
    expect(isAsDeclared({ byteSize: content.length - 1, contentType }, file)).toBe(false);
    expect(isAsDeclared({ byteSize: content.length, contentType }, { ...file, contentType: 'text/html' })).toBe(false);
  });

  test('is no page, wherever a browser looks for one', () => {
    const sample = SAMPLES[contentType];
    for (const markup of ['<!DOCTYPE html>', '<HTML', '<script>', '<svg ', '<?php', '<iframe', '<body '])
      for (const at of [8, 100, 1_400]) {
        const parts = [sample.subarray(0, 24), Buffer.alloc(at, ' '), Buffer.from(markup), sample];
        expect(isGood(contentType, Buffer.concat(parts))).toBe(false);
      }
  });

  test('is never any other bytes, and no bytes make the check fail', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
        expect(isGood(contentType, Buffer.from(bytes))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['heic', true],
  ['heix', true],
  ['mif1', false],
  ['avif', false],
  ['isom', false],
])('a file with the brand %s alone is an image of HEIC: %s', (brand, expected) => {
  const box = Buffer.concat([Buffer.from('00000014', 'hex'), Buffer.from(`ftyp${brand}\0\0\0\0${brand}`)]);
  expect(isGood('image/heic', Buffer.concat([box, Buffer.from('heic')]))).toBe(expected);
});

test('a file with the brand of any image is HEIC if a further brand says so', () => {
  const box = (brands: string) =>
    Buffer.concat([Buffer.from([0, 0, 0, 16 + brands.length]), Buffer.from(`ftypmif1\0\0\0\0${brands}`)]);
  expect(isGood('image/heic', box('mif1heic'))).toBe(true);
  expect(isGood('image/heic', box('mif1avif'))).toBe(false);
});

test('a picture may describe itself in XML', () => {
  const xmp = Buffer.from('<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">');
  expect(isGood('image/jpeg', Buffer.concat([JPEG.subarray(0, 20), xmp, JPEG.subarray(20)]))).toBe(true);
});
