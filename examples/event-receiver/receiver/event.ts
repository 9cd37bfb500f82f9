/** An event of the customer graph: what EventBridge posts and what the local event file holds have in common. */
export type GraphEvent = {
  readonly type: string;
  /** The same for every delivery of the event. The `id` beside the detail is EventBridge's own, and is not. */
  readonly id: string;
  /** UTC with milliseconds: these texts compare as times. */
  readonly occurredAt: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

const SOURCE = 'customer-graph';
const MAX_LENGTH = 500;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The event in a body; null where it is none. */
export function readEvent(body: string): GraphEvent | null {
  const { source, 'detail-type': type, detail } = fieldsOf(parse(body));
  const { id, occurredAt } = fieldsOf(detail);
  if (source !== SOURCE || !isText(type) || !isText(id) || !isText(occurredAt) || !INSTANT.test(occurredAt))
    return null;
  return { type, id, occurredAt, detail: fieldsOf(detail) };
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_LENGTH;

/** The text of a field of the detail. @throws BadEvent where there is none */
export function textIn({ detail }: GraphEvent, name: string): string {
  const value = detail[name];
  if (!isText(value)) throw new BadEvent(`the detail has no ${name}`);
  return value;
}

/** The event is not as its schema says: another delivery of it would not be either. */
export class BadEvent extends Error {
  override name = 'BadEvent';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
