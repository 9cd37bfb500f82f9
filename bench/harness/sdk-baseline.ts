import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { type Baseline, type Item, unmarshallItems } from './baseline.ts';
import type { RecordedRequest } from './recorder.ts';

/** The client of the AWS SDK. It unmarshalls the items that it reads, as its users do. */
export const sdkBaseline = (client: DynamoDBClient): Baseline => ({
  prepare(request) {
    const send = senderOf(client, request);
    return async () => unmarshallItems(await send());
  },
  itemsIn: (answer) => answer as readonly Item[],
});

function senderOf(client: DynamoDBClient, { operation, input }: RecordedRequest) {
  const parsed = JSON.parse(input);
  switch (operation) {
    case 'GetItem':
      return () => client.send(new GetItemCommand(parsed));
    case 'BatchGetItem':
      return () => client.send(new BatchGetItemCommand(parsed));
    case 'Query':
      return () => client.send(new QueryCommand(parsed));
    case 'TransactWriteItems':
      return async () => {
        await client.send(new TransactWriteItemsCommand(parsed));
        return {};
      };
    default:
      throw new Error(`the baseline cannot send a ${operation}`);
  }
}
