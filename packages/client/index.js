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

const MAX_ATTEMPTS = 4;
/** Too many requests, or no function behind the gateway. */
const TEMPORARY = [429, 502, 503, 504];

/** Sends operations with one access token. */
export function openGraph(url, token) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return {
    async ask(operation, variables) {
      const body = JSON.stringify(requestBody(operation, variables));
      for (let attempt = 1; ; attempt++) {
        const response = await fetch(url, { method: 'POST', headers, body });
        const { data, errors = [] } = await response.json();
        const mayRetry = TEMPORARY.includes(response.status) || errors.some((error) => error.extensions?.retryable);
        if (data != null && errors.length === 0) return data;
        if (!mayRetry || attempt === MAX_ATTEMPTS)
          throw new Error(errors.map(({ message }) => message).join(' ') || `The graph answered ${response.status}.`);
        await waitSeconds(Number(response.headers.get('retry-after') ?? attempt));
      }
    },
  };
}

const waitSeconds = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
