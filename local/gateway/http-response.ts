export type HttpResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
};

/** A response of the gateway itself, in the form of API Gateway. */
export function gatewayResponse(status: number, message: string, headers: Record<string, string> = {}): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify({ message })),
  };
}

/**
 * The HTTP response for a function's result in payload format 2.0. A result without `statusCode` is itself the body of a
 * 200.
 * @returns null for a result that API Gateway does not understand
 */
export function responseOf(result: unknown): HttpResponse | null {
  // Lambda passes the result on as JSON.
  const json = JSON.stringify(result) ?? 'null';
  const value: unknown = JSON.parse(json);
  if (!isRecord(value) || value['statusCode'] === undefined) {
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(json) };
  }
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = value;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return null;
  if (!isRecord(headers) || !isStringArray(cookies) || typeof body !== 'string') return null;
  return {
    status,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...functionHeaders(headers),
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}

/** The gateway sets these itself, whatever the function says. */
const GATEWAY_HEADERS = /^(connection|content-length|date|keep-alive|transfer-encoding|access-control-.*)$/;

function functionHeaders(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
      .filter(([name]) => !GATEWAY_HEADERS.test(name)),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isStringArray = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
