import type { DefinitionNode } from 'graphql';
import type { Plugin } from 'vite';

type KnownDocument = { readonly definitions: readonly DefinitionNode[]; readonly __meta__: { readonly hash: string } };

const DOCUMENTS = /\/packages\/client\/generated\/console\.js$/;

/**
 * Leaves nothing of a document but its name and its hash. The console sends no text, and the syntax trees of all its operations are
 * more script than React. A page has only the documents that it imports.
 */
export const shortDocuments: Plugin = {
  name: 'short-documents',
  enforce: 'pre',
  async load(id) {
    if (!DOCUMENTS.test(id)) return null;
    const documents: Record<string, KnownDocument> = await import(id);
    return `${SHORT}\n${Object.entries(documents).map(exported).join('\n')}`;
  },
};

const SHORT = `const short = (operation, name, hash) => ({
  kind: 'Document',
  definitions: [{
    kind: 'OperationDefinition', operation, name: { kind: 'Name', value: name },
    selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: '__typename' } }] },
  }],
  __meta__: { hash },
});`;

function exported([
  constant,
  {
    definitions,
    __meta__: { hash },
  },
]: [string, KnownDocument]): string {
  const [operation] = definitions;
  if (operation?.kind !== 'OperationDefinition' || operation.name === undefined)
    throw new Error(`${constant} does not begin with an operation.`);
  const values = [operation.operation, operation.name.value, hash].map((value) => JSON.stringify(value));
  return `export const ${constant} = /* @__PURE__ */ short(${values.join(', ')});`;
}
