import type { AttributeValue, CancellationReason } from '@aws-sdk/client-dynamodb';

type Item = Record<string, AttributeValue>;

/** A refusal of DynamoDB. Its fields have the names of the SDK's errors, so that code takes either. */
export class DynamoError extends Error {
  readonly $metadata: { readonly httpStatusCode: number };
  readonly CancellationReasons?: readonly CancellationReason[];
  readonly Item?: Item;
  /** DynamoDB's time, as the header of the answer has it. */
  readonly sentAt: string | undefined;

  constructor(status: number, { name, message, reasons, item, sentAt }: Refusal) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode: status };
    if (reasons !== undefined) this.CancellationReasons = reasons;
    if (item !== undefined) this.Item = item;
    this.sentAt = sentAt;
  }
}

export type Refusal = {
  /** DynamoDB's name of the error, such as `ConditionalCheckFailedException`. */
  readonly name: string;
  readonly message: string;
  /** Of a cancelled transaction: one for each of its items. */
  readonly reasons?: readonly CancellationReason[];
  /** The item that failed the condition, if the request asked for it. */
  readonly item?: Item;
  readonly sentAt?: string | undefined;
};

type Fields = { readonly CancellationReasons?: readonly CancellationReason[]; readonly Item?: Item };

const hasName = (error: unknown, name: string): error is Error & Fields =>
  error instanceof Error && error.name === name;

export const isConditionFailed = (error: unknown): error is Error & Pick<Fields, 'Item'> =>
  hasName(error, 'ConditionalCheckFailedException');

export const isTransactionCanceled = (error: unknown): error is Error & Pick<Fields, 'CancellationReasons'> =>
  hasName(error, 'TransactionCanceledException');

/** Whether the clock of this machine may be the reason: DynamoDB refuses signatures of another time. */
export const isClockRefusal = (error: unknown): error is DynamoError =>
  error instanceof DynamoError && CLOCK_REFUSALS.has(error.name);

const CLOCK_REFUSALS: ReadonlySet<string> = new Set([
  ...['InvalidSignatureException', 'RequestExpired', 'RequestInTheFuture', 'RequestTimeTooSkewed'],
]);

export const isTableMissing = (error: unknown): error is Error => hasName(error, 'ResourceNotFoundException');

/** Reads an answer that refuses the request. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
export function refusalOf(status: number, body: string, sentAt?: string): DynamoError {
  const { __type: type = '', message, Message, CancellationReasons, Item } = parseRefusal(body);
  return new DynamoError(status, {
    // Such as com.amazonaws.dynamodb.v20120810#ThrottlingException; a proxy in between answers without a type.
    name: type.slice(type.indexOf('#') + 1) || `HttpStatus${status}`,
    message: message ?? Message ?? `DynamoDB answered with status ${status}`,
    sentAt,
    ...(CancellationReasons === undefined ? {} : { reasons: CancellationReasons }),
    ...(Item === undefined ? {} : { item: Item }),
  });
}

type RefusalBody = Fields & { readonly __type?: string; readonly message?: string; readonly Message?: string };

function parseRefusal(body: string): RefusalBody {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
