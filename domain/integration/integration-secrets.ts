/** What proves that a webhook is from its system, and what the system's API asks for. */
export type IntegrationSecret = {
  /** One; two while one replaces the other. */
  readonly secrets: readonly string[];
  /** The address of the system's API, where each shop has its own; null: the system's, or none. */
  readonly apiUrl: string | null;
  readonly apiToken: string | null;
};

/** By the codes of the integrations. */
export type IntegrationSecrets = ReadonlyMap<string, IntegrationSecret>;

const MAX_SECRETS = 2;

/**
 * From a text such as `{"web-shop":{"secrets":["current","former"],"apiUrl":"https://shop.example","apiToken":"..."}}`. A secret
 * alone, or a list of them, may stand in place of the object.
 * @throws Error without any value of the text
 */
export function readIntegrationSecrets(text: string): IntegrationSecrets {
  const value = parse(text);
  if (!isRecord(value)) throw new Error('the secrets of the integrations must be a JSON object, by their codes');
  return new Map(Object.entries(value).map(([code, entry]) => [code, toSecret(code, entry)]));
}

function toSecret(code: string, entry: unknown): IntegrationSecret {
  if (typeof entry === 'string' || Array.isArray(entry)) return toSecret(code, { secrets: [entry].flat() });
  const { secrets, apiUrl = null, apiToken = null } = isRecord(entry) ? entry : {};
  const isValid =
    Array.isArray(secrets) &&
    secrets.length >= 1 &&
    secrets.length <= MAX_SECRETS &&
    secrets.every((secret) => typeof secret === 'string' && secret.length >= 1) &&
    [apiUrl, apiToken].every((one) => one === null || typeof one === 'string');
  if (!isValid)
    throw new Error(
      `the secrets of the integration "${code}" must be {"secrets": [one or two texts], "apiUrl", "apiToken"}`,
    );
  return { secrets, apiUrl: apiUrl as string | null, apiToken: apiToken as string | null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its message would quote the text.
    throw new Error('the secrets of the integrations are no JSON');
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
