import { createHmac } from 'node:crypto';
import { type GraphQLResolveInfo, valueFromASTUntyped } from 'graphql';

/**
 * An argument as the client sent it, before the schema's defaults: the same call means the same after a default has
 * changed, and a field left out is not a field set to its default.
 */
export function sentArgument(info: GraphQLResolveInfo, name: string, sentVariables: Record<string, unknown>): unknown {
  const argument = info.fieldNodes[0]?.arguments?.find((node) => node.name.value === name);
  if (argument === undefined) return undefined;
  const defaults = (info.operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return valueFromASTUntyped(argument.value, { ...Object.fromEntries(defaults), ...sentVariables });
}

/** A keyed hash (HMAC-SHA-256, base64url) of a mutation's name and its input. */
export function fingerprint(secret: string, operation: string, input: unknown): string {
  return createHmac('sha256', secret)
    .update(`${operation}\n${canonical(input)}`)
    .digest('base64url');
}

/** JSON with the keys of objects in order, so that their order does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
