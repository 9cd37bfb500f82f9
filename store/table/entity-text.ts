import { isDeepStrictEqual } from 'node:util';
import { type TextKind, USUAL, USUAL_OF_PARTS, type Usual } from './usual-values.ts';

/** JSON writes a control character as six, which can make a text too long for an item. */
const MAX_TEXT_BYTES = 300_000;

/**
 * @param beside the names of properties that the text lacks, too
 * @returns JSON without what is usual; null if that is too long for an item
 */
export function textOfEntity(kind: TextKind, entity: object, beside: readonly string[]): string | null {
  const absent = Object.fromEntries(beside.map((name) => [name, undefined]));
  const parts = changedParts(kind, entity, withoutUsual);
  const text = JSON.stringify(withoutUsual({ ...entity, ...absent, ...parts }, USUAL[kind]));
  return Buffer.byteLength(text) <= MAX_TEXT_BYTES ? text : null;
}

/** @throws Error for a kind of a later version */
export function entityOfText(kind: string, text: string): object {
  if (!isTextKind(kind)) throw new Error('an item has a text of an unknown kind');
  const entity: object = JSON.parse(text);
  const parts = changedParts(kind, entity, (part, usual) => ({ ...usual, ...part }));
  return { ...USUAL[kind], ...entity, ...parts };
}

/** The properties that consist of parts, with each part changed. */
function changedParts(kind: TextKind, entity: object, change: (part: object, usual: Usual) => object): object {
  const changed: Record<string, unknown> = {};
  const values: Readonly<Record<string, unknown>> = { ...entity };
  const changeIfObject = (part: unknown, usual: Usual): unknown =>
    typeof part === 'object' && part !== null ? change(part, usual) : part;
  for (const [name, usual] of Object.entries(USUAL_OF_PARTS[kind] ?? {})) {
    const value = values[name];
    if (Array.isArray(value)) changed[name] = value.map((part) => changeIfObject(part, usual));
    else if (value !== undefined) changed[name] = changeIfObject(value, usual);
  }
  return changed;
}

const isTextKind = (kind: string): kind is TextKind => Object.hasOwn(USUAL, kind);

/** The entity with undefined in place of what is usual, which JSON leaves out: a copy with all its names is made sooner. */
export function withoutUsual(entity: object, usual: Usual): object {
  const unusual: Record<string, unknown> = { ...entity };
  for (const name in usual) if (isUsual(unusual[name], usual[name])) unusual[name] = undefined;
  return unusual;
}

const isUsual = (value: unknown, usual: unknown): boolean =>
  value === usual || (typeof usual === 'object' && usual !== null && isDeepStrictEqual(value, usual));
