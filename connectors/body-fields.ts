import type { WebhookRequest } from './connector.ts';

/** What an object of JSON says. The receiver reads it without a schema: the library for schemas is half a megabyte at each cold start. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a body; none where it is something else than an object of JSON. */
export function fieldsIn({ body }: Pick<WebhookRequest, 'body'>): Fields {
  try {
    return fieldsOf(JSON.parse(body.toString('utf8')));
  } catch {
    return {};
  }
}

/** The fields of a value; none where it is something else than an object. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** A text, or a number as text; an empty text for anything else. `String` throws for some objects of JSON. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
