import {
  type AttributeValue,
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Sent, Wave } from './recorder.ts';

/** Sends a request anew. */
export type Resend = () => Promise<unknown>;

/**
 * The requests of the graph, made by hand with the bare SDK: wave after wave, those of one wave side by side. What is
 * read is unmarshalled, for whoever reads it must.
 */
export function byHand(client: DynamoDBClient, waves: readonly Wave[]): Resend {
  const prepared = waves.map((wave) => wave.map((sent) => resend(client, sent)));
  return async () => {
    for (const wave of prepared) await Promise.all(wave.map((send) => send()));
  };
}

function resend(client: DynamoDBClient, { operation, input }: Sent): Resend {
  const parsed = JSON.parse(input);
  switch (operation) {
    case 'GetItem':
      return async () => {
        const { Item } = await client.send(new GetItemCommand(parsed));
        return plain(Item === undefined ? [] : [Item]);
      };
    case 'BatchGetItem':
      return async () => {
        const { Responses = {} } = await client.send(new BatchGetItemCommand(parsed));
        return Object.values(Responses).map(plain);
      };
    case 'Query':
      return async () => {
        const { Items = [] } = await client.send(new QueryCommand(parsed));
        return plain(Items);
      };
    case 'TransactWriteItems':
      return () => client.send(new TransactWriteItemsCommand(parsed));
    default:
      throw new Error(`nobody here makes a ${operation} by hand`);
  }
}

const plain = (items: readonly Record<string, AttributeValue>[]) => items.map((item) => unmarshall(item));
