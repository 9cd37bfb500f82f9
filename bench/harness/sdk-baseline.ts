import {
  type AttributeValue,
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ConcurrentRequests, RecordedRequest } from './recorder.ts';

/** Sends a request again. */
export type RequestReplay = () => Promise<unknown>;

/**
 * Sends the requests of the graph with the bare SDK: wave after wave, the requests of one wave in parallel. It unmarshalls
 * the items that it reads, because every reader must.
 */
export function replayRequests(client: DynamoDBClient, waves: readonly ConcurrentRequests[]): RequestReplay {
  const prepared = waves.map((wave) => wave.map((request) => prepareRequest(client, request)));
  return async () => {
    for (const wave of prepared) await Promise.all(wave.map((send) => send()));
  };
}

function prepareRequest(client: DynamoDBClient, { operation, input }: RecordedRequest): RequestReplay {
  const parsed = JSON.parse(input);
  switch (operation) {
    case 'GetItem':
      return async () => {
        const { Item } = await client.send(new GetItemCommand(parsed));
        return unmarshallItems(Item === undefined ? [] : [Item]);
      };
    case 'BatchGetItem':
      return async () => {
        const { Responses = {} } = await client.send(new BatchGetItemCommand(parsed));
        return Object.values(Responses).map(unmarshallItems);
      };
    case 'Query':
      return async () => {
        const { Items = [] } = await client.send(new QueryCommand(parsed));
        return unmarshallItems(Items);
      };
    case 'TransactWriteItems':
      return () => client.send(new TransactWriteItemsCommand(parsed));
    default:
      throw new Error(`the baseline cannot send a ${operation}`);
  }
}

const unmarshallItems = (items: readonly Record<string, AttributeValue>[]) => items.map((item) => unmarshall(item));
