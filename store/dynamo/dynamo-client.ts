import type * as sdk from '@aws-sdk/client-dynamodb';
import type { AwsIdentity } from './aws-identity.ts';

/** The operations of DynamoDB that the store uses, with the inputs and outputs of its API reference. */
export type Operations = {
  readonly BatchGetItem: { readonly input: sdk.BatchGetItemInput; readonly output: sdk.BatchGetItemOutput };
  readonly BatchWriteItem: { readonly input: sdk.BatchWriteItemInput; readonly output: sdk.BatchWriteItemOutput };
  readonly DeleteItem: { readonly input: sdk.DeleteItemInput; readonly output: sdk.DeleteItemOutput };
  readonly GetItem: { readonly input: sdk.GetItemInput; readonly output: sdk.GetItemOutput };
  readonly PutItem: { readonly input: sdk.PutItemInput; readonly output: sdk.PutItemOutput };
  readonly Query: { readonly input: sdk.QueryInput; readonly output: sdk.QueryOutput };
  readonly Scan: { readonly input: sdk.ScanInput; readonly output: sdk.ScanOutput };
  readonly TransactWriteItems: {
    readonly input: sdk.TransactWriteItemsInput;
    readonly output: sdk.TransactWriteItemsOutput;
  };
  readonly UpdateItem: { readonly input: sdk.UpdateItemInput; readonly output: sdk.UpdateItemOutput };
};

export type OperationName = keyof Operations;
export type Input<Name extends OperationName> = Operations[Name]['input'];
export type Output<Name extends OperationName> = Operations[Name]['output'];

/**
 * The one way from the store to DynamoDB. Items have no binary attributes.
 * @see direct-client.ts for the client of the functions, and sdk-client.ts for the one of the AWS SDK behind the same port
 */
export type DynamoClient = {
  /**
   * Sends a request, and repeats it while another attempt can help and its invocation has time.
   * @throws an error with DynamoDB's name for it (errors.ts), the code of a lost connection, or the name TimeoutError
   */
  call<Name extends OperationName>(operation: Name, input: Input<Name>): Promise<Output<Name>>;
  /** Who signs the requests: other services are called in the same name. */
  readonly identity: AwsIdentity;
  readonly timeouts: Timeouts;
  /** Closes the connections that nobody uses. */
  close(): void;
};

/** A client and the name of its table. */
export type Table = { readonly client: DynamoClient; readonly name: string };

/** Reads have a shorter time-out, and their answers are counted. */
export const READ_OPERATIONS: ReadonlySet<OperationName> = new Set(['BatchGetItem', 'GetItem', 'Query']);

/** Milliseconds of one attempt. */
export type Timeouts = {
  /** DynamoDB answers in milliseconds, so a later answer is not to be expected. */
  readonly read: number;
  /** Longer, since without an answer nobody knows whether the write happened. Scans have it, too. */
  readonly write: number;
};

/** @param factor how many times longer than DynamoDB the engine may take to answer */
export const timeoutsFor = (factor: number): Timeouts => ({ read: factor * 1_200, write: factor * 5_000 });

/** A call of an operation that is known only when it is made. */
export type AnyCall = (operation: OperationName, input: object) => Promise<object>;

export const callAny = (client: DynamoClient, operation: OperationName, input: object): Promise<object> =>
  (client.call as AnyCall)(operation, input);

/** The same client with other calls around its own, which are of any operation: only here their types are lost. */
export const withCalls = (client: DynamoClient, call: AnyCall): DynamoClient => ({
  ...client,
  call: call as DynamoClient['call'],
});
