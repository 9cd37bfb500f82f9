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

/** Sends a request anew. */
export type RequestReplay = () => Promise<unknown>;

/**
 * The requests of the graph, made by hand with the bare SDK: wave after wave, those of one wave side by side. What is
 * read is unmarshalled, for whoever reads it must.
 */
export function replayRequests(client: DynamoDBClient, waves: readonly ConcurrentRequests[]): RequestReplay {
  const prepared = waves.map((wave) => wave.map((sent) => prepareRequest(client, sent)));
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
      throw new Error(`nobody here makes a ${operation} by hand`);
  }
}

const unmarshallItems = (items: readonly Record<string, AttributeValue>[]) => items.map((item) => unmarshall(item));
