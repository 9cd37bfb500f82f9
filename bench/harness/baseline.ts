import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ConcurrentRequests, RecordedRequest } from './recorder.ts';

/** A way to send the requests of the graph without the graph. */
export type Baseline = {
  /** Prepares a request. What it returns sends the request, and reads the answer as far as this baseline reads answers. */
  prepare(request: RecordedRequest): () => Promise<unknown>;
  /** The items in what a sent request returned. */
  itemsIn(answer: unknown): readonly Item[];
};

/** An item with the values of its attributes, without their types. */
export type Item = Readonly<Record<string, unknown>>;

/** Sends requests again. Returns their answers in the order of the requests. */
export type RequestReplay = () => Promise<readonly unknown[]>;

/** Prepares the requests. What it returns sends wave after wave, the requests of one wave in parallel. */
export function replayRequests({ prepare }: Baseline, waves: readonly ConcurrentRequests[]): RequestReplay {
  const prepared = waves.map((wave) => wave.map(prepare));
  return async () => {
    const answers: unknown[] = [];
    for (const wave of prepared) answers.push(...(await Promise.all(wave.map((send) => send()))));
    return answers;
  };
}

/** What DynamoDB answers to each of its reads. */
type Output = {
  readonly Item?: TypedItem;
  readonly Items?: readonly TypedItem[];
  readonly Responses?: Readonly<Record<string, readonly TypedItem[]>>;
};

type TypedItem = Record<string, AttributeValue>;

/** The items of an answer of DynamoDB, none for a write. */
export function unmarshallItems({ Item, Items = [], Responses = {} }: Output): readonly Item[] {
  const items = Item === undefined ? [...Items, ...Object.values(Responses).flat()] : [Item];
  return items.map((item) => unmarshall(item));
}
