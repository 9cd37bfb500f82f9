import type { StoredFile } from '../kernel/file-store.ts';
import { type Attachment, type AttachmentType, MAX_ATTACHMENT_BYTES } from './attachment.ts';

/** What a file is, as an attachment states it. */
export type FileFacts = Pick<Attachment, 'contentType' | 'byteSize'>;

/**
 * What the file of an attachment is; null where the attachment may not have it. For a photo slot, any picture will do, and its
 * content alone says which type it is.
 */
export function checkContent(
  attachment: FileFacts & Pick<Attachment, 'isPhotoSlot'>,
  file: StoredFile,
): FileFacts | null {
  const { contentType, byteSize, isPhotoSlot } = attachment;
  if (isPhotoSlot !== true) return isAsDeclared(attachment, file) ? { contentType, byteSize } : null;
  const { content } = file;
  if (content.length > MAX_ATTACHMENT_BYTES || looksLikeMarkup(content)) return null;
  const found = PICTURES.find((type) => SIGNATURES[type](content));
  return found === undefined ? null : { contentType: found, byteSize: content.length };
}

/** What a photo slot accepts. */
export const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/heic'] as const;

/**
 * Whether a file is what its attachment declared: its size, its type, and a content that begins as this type does. We compare
 * with the few signatures ourselves: a library that guesses among a hundred formats parses more of what an attacker sends.
 */
export function isAsDeclared({ byteSize, contentType }: FileFacts, file: StoredFile): boolean {
  const { content } = file;
  if (content.length !== byteSize || file.contentType !== contentType) return false;
  return SIGNATURES[contentType](content) && !looksLikeMarkup(content);
}

const SIGNATURES: Readonly<Record<AttachmentType, (content: Uint8Array) => boolean>> = {
  // Start of image, and the first byte of the marker that follows.
  'image/jpeg': (content) => hasBytes(content, 0, [0xff, 0xd8, 0xff]) && (content[3] ?? 0) >= 0xc0,
  'image/png': (content) => hasBytes(content, 0, PNG) && textAt(content, 12, 4) === 'IHDR',
  'image/webp': (content) => textAt(content, 0, 4) === 'RIFF' && /^WEBPVP8[ LX]$/.test(textAt(content, 8, 8)),
  'image/heic': isHeic,
  'application/pdf': (content) =>
    /^%PDF-\d\.\d/.test(textAt(content, 0, 8)) &&
    textAt(content, content.length - TAIL_BYTES, TAIL_BYTES).includes('%%EOF'),
};

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Readers look for the end of a PDF in its last bytes. */
const TAIL_BYTES = 1_024;

/** Brands of still images with the codec HEVC. `mif1` is any image in this container: a further brand names the codec. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'];
const MAX_BRAND_BYTES = 256;

/** The first box is `ftyp`: its size, its name, the major brand, a version, and the compatible brands. */
function isHeic(content: Uint8Array): boolean {
  if (textAt(content, 4, 4) !== 'ftyp') return false;
  const major = textAt(content, 8, 4);
  if (HEIC_BRANDS.includes(major)) return true;
  if (major !== 'mif1' && major !== 'msf1') return false;
  const [a = 0, b = 0, c = 0, d = 0] = content;
  const size = Math.min(((a << 24) | (b << 16) | (c << 8) | d) >>> 0, MAX_BRAND_BYTES, content.length);
  for (let at = 16; at + 4 <= size; at += 4) if (HEIC_BRANDS.includes(textAt(content, at, 4))) return true;
  return false;
}

/** Browsers look this far to guess a type. */
const SNIFFED_BYTES = 1_445;
const MARKUP = /<(!doctype|html|head|body|script|iframe|svg|\?php)/i;

/** Whether a browser that guesses could take a file for a page. A picture may hold XML about itself, but no page. */
const looksLikeMarkup = (content: Uint8Array): boolean => MARKUP.test(textAt(content, 0, SNIFFED_BYTES));

const hasBytes = (content: Uint8Array, at: number, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => content[at + index] === byte);

/** Each byte as one character. */
function textAt(content: Uint8Array, at: number, length: number): string {
  const start = Math.max(0, at);
  return String.fromCharCode(...content.subarray(start, Math.max(start, at + length)));
}
