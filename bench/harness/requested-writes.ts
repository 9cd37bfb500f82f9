import type { AttributeValue, BatchWriteItemInput, TransactWriteItemsInput } from '@aws-sdk/client-dynamodb';
import type { Attributes } from '../../store/table/item.ts';

type Item = Readonly<Record<string, AttributeValue>>;

/** One item in a request that writes. */
export type RequestedWrite = {
  readonly pk: string;
  readonly sk: string;
  /** The item after the request; undefined: the request does not say. */
  readonly after: Attributes | null | undefined;
  /** Only a condition, which uses the units of a write. */
  readonly isCheck: boolean;
};

type SingleWrite = { readonly Item?: Item; readonly Key?: Item };

/** The items that a request writes, in its order. */
export function writesIn(operation: string, input: object): readonly RequestedWrite[] {
  switch (operation) {
    case 'PutItem':
      return [put((input as SingleWrite).Item)];
    case 'UpdateItem':
      return [write((input as SingleWrite).Key, undefined)];
    case 'DeleteItem':
      return [write((input as SingleWrite).Key, null)];
    case 'BatchWriteItem':
      return Object.values((input as BatchWriteItemInput).RequestItems ?? {})
        .flat()
        .map(({ PutRequest, DeleteRequest }) =>
          PutRequest === undefined ? write(DeleteRequest?.Key, null) : put(PutRequest.Item),
        );
    case 'TransactWriteItems':
      return ((input as TransactWriteItemsInput).TransactItems ?? []).map(({ Put, Update, Delete, ConditionCheck }) => {
        if (Put !== undefined) return put(Put.Item);
        if (Delete !== undefined) return write(Delete.Key, null);
        return write(Update?.Key ?? ConditionCheck?.Key, undefined, ConditionCheck !== undefined);
      });
    default:
      return [];
  }
}

const put = (item: Item | undefined): RequestedWrite => write(item, item ?? null);

const write = (key: Item | undefined, after: Attributes | null | undefined, isCheck = false): RequestedWrite => ({
  ...{ pk: key?.['pk']?.S ?? '', sk: key?.['sk']?.S ?? '', after, isCheck },
});
