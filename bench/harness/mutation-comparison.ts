import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { type Baseline, type Item, replayRequests } from './baseline.ts';
import { type Comparison, measureComparison } from './comparison.ts';
import { checkEqualAnswers, withoutNames } from './equal-answers.ts';
import { eventOf, type Graph } from './graph.ts';
import { costOf, recordedItems } from './recorded-graph.ts';
import type { ConcurrentRequests } from './recorder.ts';
import type { Row } from './report-table.ts';
import { createRequestTemplate } from './request-template.ts';
import { registerRegularCustomer } from './shop.ts';

const COUNTS = { warmUp: 150, rounds: 500 };

export type MutationCase = {
  readonly what: string;
  readonly mutation: string;
  /** In the names of its customers, receipts and keys. Capital letters only, so that keys contain it unchanged or in small letters. */
  readonly name: string;
  /** The prefixes of the ids that the mutation creates. */
  readonly prefixes: readonly string[];
  /** @param key of idempotency, and of whatever must be unique */
  inputFor(loyaltyNumber: string, key: string): object;
};

/**
 * Measures a mutation, and no more than its reads and its transaction, each variant for a customer of its own. Before, each
 * variant sends one mutation after equal histories. Then what they read must be equal, and what they put must be in the table.
 */
export async function measureMutation(comparison: Comparison, mutationCase: MutationCase): Promise<Row> {
  const { graph, recorded, http, sdk, table } = comparison;
  const { what, mutation, name, prefixes } = mutationCase;
  const byGraph = await registerFor('GRAPH', graph, mutationCase);
  const byHttp = await registerFor('HTTP', graph, mutationCase);
  const bySdk = await registerFor('SDK', graph, mutationCase);
  const sample = await recorded.requests(mutation, byHttp.variables);
  for (const { variables } of [byGraph, bySdk])
    for (let time = 1; time <= sample.times; time++) await graph.run(mutation, variables(time));
  const sdkSample = forSdk(sample.waves, byHttp.id, bySdk.id);
  const httpRequests = createRequestTemplate(sample.waves, `${byHttp.key}${sample.times}`, prefixes);
  const sdkRequests = createRequestTemplate(sdkSample, `${bySdk.key}${sample.times}`, prefixes);

  const checked = [
    await sendByGraph(comparison, mutation, byGraph.variables('NEXT')),
    await sendBy(http, 'bare HTTP', httpRequests(`${byHttp.key}NEXT`)),
    await sendBy(sdk, 'the SDK', sdkRequests(`${bySdk.key}NEXT`)),
  ];
  for (const { variant, requests } of checked) await checkWritten(table, `${what}, ${variant}`, requests);
  const names = new RegExp(`${name}-?BY-?(?:GRAPH|HTTP|SDK)\\w*`, 'gi');
  checkEqualAnswers(
    what,
    checked.map(({ variant, requests, read }) => ({
      variant,
      answers: withoutNames([...read, ...writtenBy(requests).map(outlineOf)], names),
    })),
  );

  return measureComparison(
    { what, cost: costOf(sample.waves) },
    {
      graph(round) {
        const event = eventOf(mutation, byGraph.variables(`R${round}`));
        return () => graph.answer(event);
      },
      http: (round) => replayRequests(http, httpRequests(`${byHttp.key}R${round}`)),
      sdk: (round) => replayRequests(sdk, sdkRequests(`${bySdk.key}R${round}`)),
    },
    COUNTS,
  );
}

/** The customer of a variant, and the variables of its mutations. */
async function registerFor(variant: 'GRAPH' | 'HTTP' | 'SDK', graph: Graph, { name, inputFor }: MutationCase) {
  const loyaltyNumber = `${name}-BY-${variant}`;
  const key = `${name}BY${variant}`;
  const variables = (time: number | string) => ({ input: inputFor(loyaltyNumber, `${key}${time}`) });
  return { id: await registerRegularCustomer(graph, loyaltyNumber), key, variables };
}

/** The same requests for the SDK's customer, so that both baselines have the same requests in the same waves. */
const forSdk = (waves: readonly ConcurrentRequests[], httpId: string, sdkId: string): readonly ConcurrentRequests[] =>
  JSON.parse(
    JSON.stringify(waves)
      .replaceAll(httpId, sdkId)
      .replaceAll(/(?<=by-?)http/gi, (text) => (text === 'http' ? 'sdk' : 'SDK')),
  );

/** A mutation, and the items that each of its requests read, in their order. */
type SentMutation = {
  readonly variant: string;
  readonly requests: readonly ConcurrentRequests[];
  readonly read: readonly (readonly Item[])[];
};

async function sendByGraph({ recorded }: Comparison, mutation: string, variables: object): Promise<SentMutation> {
  const requests = await recorded.requestsOnce(mutation, variables);
  return { variant: 'the graph', requests, read: recordedItems(requests) };
}

async function sendBy(
  baseline: Baseline,
  variant: string,
  requests: readonly ConcurrentRequests[],
): Promise<SentMutation> {
  const answers = await replayRequests(baseline, requests)();
  return { variant, requests, read: answers.map(baseline.itemsIn) };
}

type TypedItem = Record<string, AttributeValue>;
type Transaction = { readonly TransactItems?: readonly { readonly Put?: { readonly Item: TypedItem } }[] };

/** The items that transactions put. */
const writtenBy = (waves: readonly ConcurrentRequests[]): readonly TypedItem[] =>
  waves.flat().flatMap(({ input }) => {
    const { TransactItems = [] }: Transaction = JSON.parse(input);
    return TransactItems.flatMap(({ Put }) => (Put === undefined ? [] : [Put.Item]));
  });

/** The key of an item and the names of its attributes. The values depend on what the customer did before. */
const outlineOf = ({ pk, sk, ...attributes }: TypedItem): readonly Item[] => [
  { pk: pk?.S, sk: sk?.S, attributes: Object.keys(attributes).toSorted() },
];

/** @throws Error if an item is not in the table as it was put */
async function checkWritten(table: Table, what: string, waves: readonly ConcurrentRequests[]): Promise<void> {
  const items = writtenBy(waves);
  if (items.length === 0) throw new Error(`${what}: nothing is written`);
  for (const item of items) {
    const { pk = { S: '' }, sk = { S: '' } } = item;
    const { Item } = await table.client.call('GetItem', {
      TableName: table.name,
      Key: { pk, sk },
      ConsistentRead: true,
    });
    if (!isDeepStrictEqual(Item, item)) throw new Error(`${what}: ${pk.S} ${sk.S} is not in the table as it was put`);
  }
}
