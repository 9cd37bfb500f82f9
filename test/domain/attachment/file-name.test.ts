import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ATTACHMENT_TYPES, type AttachmentType } from '../../../domain/attachment/attachment.ts';
import { cleanFileName, downloadNameOf } from '../../../domain/attachment/file-name.ts';

test.each([
  ['ring.jpg', 'ring.jpg'],
  ['  ring  (1).jpg ', 'ring (1).jpg'],
  ['C:\\Users\\Ana\\ring.jpg', 'ring.jpg'],
  ['/home/ana/ring.jpg', 'ring.jpg'],
  ['..\\..\\ring.jpg', 'ring.jpg'],
  ['.htaccess', 'htaccess'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  ['a\u200bb\ufeff.png', 'ab.png'],
  ['a\tb\nc\0d.png', 'a b cd.png'],
  ['a<b>:"c|d?*.png', 'a_b___c_d__.png'],
  ['指輪.heic', '指輪.heic'],
  ['cafe\u0301.pdf', 'café.pdf'],
  ['lone \ud800.png', 'lone \ufffd.png'],
  ['folder/', null],
  ['...', null],
  [' \u202e ', null],
  ['', null],
  [null, null],
])('%j becomes %j', (given, expected) => {
  expect(cleanFileName(given)).toBe(expected);
});

test('a long name keeps its extension, and no character is cut', () => {
  expect(cleanFileName(`${'💍'.repeat(300)}.jpeg`)).toBe(`${'💍'.repeat(115)}.jpeg`);
  expect(cleanFileName('x'.repeat(300))).toBe('x'.repeat(120));
  expect(cleanFileName(`a.${'x'.repeat(300)}`)).toHaveLength(120);
});

test('a clean name is clean, bounded and stays the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = cleanFileName(text);
      if (name === null) return;
      expect(name).not.toMatch(/[/\\<>:"|?*\p{C}\p{Zl}\p{Zp}]|^[.\s]/u);
      expect(Array.from(name).length).toBeLessThanOrEqual(120);
      expect(cleanFileName(name)).toBe(name.replace(/[.\s]+$/u, ''));
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['ring.jpg', 'image/jpeg', 'ring.jpg'],
  ['ring.JPEG', 'image/jpeg', 'ring.JPEG'],
  ['ring.png', 'image/jpeg', 'ring.png.jpg'],
  ['ring.exe', 'image/png', 'ring.exe.png'],
  ['bill.pdf.html', 'application/pdf', 'bill.pdf.html.pdf'],
  ['ring.heif', 'image/heic', 'ring.heif'],
  [null, 'application/pdf', 'attachment.pdf'],
] as const)('%j of the type %s is saved as %j', (fileName, contentType, expected) => {
  expect(downloadNameOf({ fileName, contentType })).toBe(expected);
});

test('a saved name always ends as its type', () => {
  const types = Object.keys(ATTACHMENT_TYPES) as AttachmentType[];
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...types), (text, contentType) => {
      const name = downloadNameOf({ fileName: cleanFileName(text), contentType });
      const extensions: readonly string[] = ATTACHMENT_TYPES[contentType];
      expect(extensions).toContain(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
    }),
  );
});
