import { createHmac } from 'node:crypto';
import { type GraphQLResolveInfo, getNamedType, valueFromASTUntyped } from 'graphql';
import { canonicalInput, phoneCharacters, phoneEnd } from './canonical-input.ts';

/** Distinguishes the forms of the hash. `2.` had whole phone numbers, and the hash without a version was of the raw input. */
const VERSION = '3.';
const VERSION_WITH_WHOLE_NUMBERS = '2.';

/**
 * A keyed hash (HMAC-SHA-256, base64url) of a mutation's name and its canonical input, so that a retry in another
 * notation is the same call.
 * @param input coerced, as resolvers receive it
 */
export const fingerprint = (secret: string, operation: string, info: GraphQLResolveInfo, input: unknown): string =>
  VERSION + canonicalHash(secret, operation, info, input, phoneEnd);

/** The hashes under which former versions stored the same input. */
export const formerFingerprints = (
  secret: string,
  operation: string,
  info: GraphQLResolveInfo,
  input: unknown,
  rawInput: unknown,
): readonly string[] => [
  VERSION_WITH_WHOLE_NUMBERS + canonicalHash(secret, operation, info, input, phoneCharacters),
  hashOf(secret, operation, rawInput),
];

function canonicalHash(
  secret: string,
  operation: string,
  info: GraphQLResolveInfo,
  input: unknown,
  phone: (text: string) => string,
): string {
  const [argument] = info.parentType.getFields()[info.fieldName]?.args ?? [];
  if (argument === undefined) throw new Error(`${info.fieldName} takes no input`);
  const notation = { keepsNull: isPatch(operation), phone };
  return hashOf(secret, operation, canonicalInput(getNamedType(argument.type), input, notation));
}

/** Whether absent fields stay unchanged and null clears a field. */
const isPatch = (operation: string): boolean =>
  /^(update|set|save)[A-Z]/.test(operation) && !NON_PATCH_OPERATIONS.has(operation);

const NON_PATCH_OPERATIONS = new Set(['updateOrderStatus', 'setContactConsents', 'setKpiTarget']);

/** An argument as the client sent it, before the schema's defaults. */
export function rawArgument(info: GraphQLResolveInfo, name: string, rawVariables: Record<string, unknown>): unknown {
  const argument = info.fieldNodes[0]?.arguments?.find((node) => node.name.value === name);
  if (argument === undefined) return undefined;
  const defaults = (info.operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return valueFromASTUntyped(argument.value, { ...Object.fromEntries(defaults), ...rawVariables });
}

function hashOf(secret: string, operation: string, input: unknown): string {
  return createHmac('sha256', secret)
    .update(`${operation}\n${stringifySorted(input)}`)
    .digest('base64url');
}

/** JSON with sorted object keys, so that their order does not matter. */
function stringifySorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
