/** The SHA-256 of the operation's text: what `extensions.persistedQuery` names. */
export function hashOf(document) {
  if (document.__meta__ === undefined) throw new Error('The document is not an operation of customer-graph-client.');
  return document.__meta__.hash;
}

/** The JSON body of a POST that runs the operation by its hash. */
export function requestBody(operation, variables = {}) {
  const [definition] = operation.definitions;
  return {
    operationName: definition.name.value,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(operation) } },
  };
}
