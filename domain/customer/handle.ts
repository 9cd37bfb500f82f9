import { uniqueKey } from '../kernel/code.ts';
import { checkKeyValue } from '../kernel/placeholder.ts';
import { checkText, MAX_LINE_LENGTH } from '../kernel/text.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { Customer, Handle, OriginSource } from './customer.ts';
import { isShopSource } from './unverified.ts';

export type HandleInput = { readonly system: string; readonly value: string };

/** The system of web visitors. */
const WEB = 'web';

/** The handles of a record; older records store none. */
export const handlesOf = ({ handles = [] }: Pick<Customer, 'handles'>): readonly Handle[] => handles;

/** Invisible characters come along when somebody copies a handle from an app. */
const visible = (text: string): string => text.replace(/[\p{Cf}\p{Cc}]/gu, '').trim();

const systemKey = (system: string): string => uniqueKey(visible(system));

export const isWebVisitor = ({ system }: Pick<HandleInput, 'system'>): boolean => systemKey(system) === WEB;

/** The handle in the form in which it is stored. */
const trimHandle = ({ system, value }: HandleInput): HandleInput => {
  const trimmed = visible(value);
  return {
    system: visible(system),
    value: isWebVisitor({ system }) ? trimmed : trimmed.normalize('NFKC').replace(/^@+/, '').trim(),
  };
};

/**
 * Equal for two spellings of one handle: `@NellW` and `nellw`. The id of a web visitor is made by a program, so its case
 * counts.
 */
export function handleKey(handle: HandleInput): string {
  const { system, value } = trimHandle(handle);
  const escapedSystem = systemKey(system).replaceAll('%', '%25').replaceAll('#', '%23');
  return `${escapedSystem}#${isWebVisitor({ system }) ? value : uniqueKey(value)}`;
}

/** Adds an error for a handle that cannot be a key. */
export function checkHandle(errors: InputErrors, path: Path, handle: HandleInput): void {
  const { system, value } = trimHandle(handle);
  checkText(errors, [...path, 'system'], system);
  checkText(errors, [...path, 'value'], value);
  checkKeyValue(errors, [...path, 'value'], value);
  if (new TextEncoder().encode(handleKey(handle)).length > MAX_KEY_BYTES)
    errors.add('LIMIT_EXCEEDED', [...path, 'value'], `At most ${MAX_LINE_LENGTH} characters.`);
}

const MAX_KEY_BYTES = 800;

/** A handle that this source states. */
export const toHandle = (input: HandleInput, source: OriginSource): Handle => ({
  ...trimHandle(input),
  verified: isShopSource(source) && !isWebVisitor(input),
});

/** Each handle once; it is verified if any of them is. */
export function joinHandles(...lists: readonly (readonly Handle[])[]): readonly Handle[] {
  const byKey = new Map<string, Handle>();
  for (const handle of lists.flat()) {
    const known = byKey.get(handleKey(handle));
    byKey.set(
      handleKey(handle),
      known === undefined ? handle : { ...known, verified: known.verified || handle.verified },
    );
  }
  return [...byKey.values()];
}

/** The handles of an input, each once. */
export function toHandles(
  inputs: readonly HandleInput[],
  source: OriginSource,
  errors: InputErrors,
  path: Path,
): readonly Handle[] {
  for (const [index, input] of inputs.entries()) checkHandle(errors, [...path, index], input);
  return joinHandles(inputs.map((input) => toHandle(input, source)));
}
