import { createHmac } from 'node:crypto';
import { type GraphQLResolveInfo, getNamedType, valueFromASTUntyped } from 'graphql';
import { canonicalInput } from './canonical-input.ts';

/** Tells a hash of what an input means from the former ones, which were of the input as it was sent. */
const VERSION = '2.';

/**
 * A keyed hash (HMAC-SHA-256, base64url) of a mutation's name and of what its input means, so that a retry in another
 * notation is the same call.
 * @param input coerced, as resolvers get it
 */
export function fingerprint(secret: string, operation: string, info: GraphQLResolveInfo, input: unknown): string {
  const [argument] = info.parentType.getFields()[info.fieldName]?.args ?? [];
  if (argument === undefined) throw new Error(`${info.fieldName} takes no input`);
  return VERSION + hashOf(secret, operation, canonicalInput(getNamedType(argument.type), input, isPatch(operation)));
}

/** The hash that was stored before hashes had a version: of the input as the client sent it. */
export function formerFingerprint(secret: string, operation: string, sentInput: unknown): string {
  return hashOf(secret, operation, sentInput);
}

/** Mutations that leave alone what is absent, and clear what is null. */
const isPatch = (operation: string): boolean =>
  /^(update|set|save)[A-Z]/.test(operation) && !NON_PATCH_OPERATIONS.has(operation);

const NON_PATCH_OPERATIONS = new Set(['updateOrderStatus', 'setContactConsents', 'setKpiTarget']);

/** An argument as the client sent it, before the schema's defaults. */
export function rawArgument(info: GraphQLResolveInfo, name: string, sentVariables: Record<string, unknown>): unknown {
  const argument = info.fieldNodes[0]?.arguments?.find((node) => node.name.value === name);
  if (argument === undefined) return undefined;
  const defaults = (info.operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return valueFromASTUntyped(argument.value, { ...Object.fromEntries(defaults), ...sentVariables });
}

function hashOf(secret: string, operation: string, input: unknown): string {
  return createHmac('sha256', secret)
    .update(`${operation}\n${stringifySorted(input)}`)
    .digest('base64url');
}

/** JSON with the keys of objects in order, so that their order does not count. */
function stringifySorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
