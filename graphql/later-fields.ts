import type { DefinitionNode } from 'graphql';

/**
 * Gives each definition its fields when they are first read. Only the bundle uses it: see `parsedSchema` in bundle-plugins.ts.
 * @param fields JSON of the fields of each definition; empty for a definition without fields
 */
export function withLaterFields(
  definitions: readonly DefinitionNode[],
  fields: readonly string[],
): readonly DefinitionNode[] {
  for (const [at, node] of definitions.entries()) {
    const json = fields[at] ?? '';
    if (json !== '') defineLater(node, json);
  }
  return definitions;
}

function defineLater(node: object, json: string): void {
  Object.defineProperty(node, 'fields', {
    configurable: true,
    enumerable: true,
    get() {
      const value: unknown = JSON.parse(json);
      Object.defineProperty(node, 'fields', { configurable: true, enumerable: true, value });
      return value;
    },
  });
}
