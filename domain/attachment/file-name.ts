import { ATTACHMENT_TYPES, type Attachment } from './attachment.ts';

const MAX_LENGTH = 120;
const MAX_EXTENSION_LENGTH = 10;

/**
 * The name of a file without its path, without characters that nobody sees or that turn the direction of reading (they make
 * a program look like a picture), and without those that mean something to a file system. Null where nothing is left.
 */
export function cleanFileName(text: string | null | undefined): string | null {
  const [name = ''] = (text ?? '').toWellFormed().normalize('NFC').split(/[/\\]/).slice(-1);
  const visible = name
    .replace(/[\t\n\v\f\r]/g, ' ')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return visible === '' ? null : shorten(visible);
}

/** Keeps the extension. */
function shorten(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= MAX_LENGTH) return name;
  const dot = characters.lastIndexOf('.');
  const extension = dot > 0 && characters.length - dot <= MAX_EXTENSION_LENGTH ? characters.slice(dot) : [];
  return [...characters.slice(0, MAX_LENGTH - extension.length), ...extension].join('');
}

/** The name under which it is saved. It ends as its checked type does, so that no system runs what a picture was called. */
export function downloadNameOf({ fileName, contentType }: Pick<Attachment, 'fileName' | 'contentType'>): string {
  const extensions: readonly string[] = ATTACHMENT_TYPES[contentType];
  const name = fileName ?? 'attachment';
  const isUsual = extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
  return isUsual ? name : `${name}.${extensions[0]}`;
}
