import type { Customer } from '../domain/customer/customer.ts';
import type { Page, Slice } from '../domain/kernel/page.ts';
import { type BegunPage, loadHistoryPage, loadPersonPage, type SortOrder } from '../domain/person/person-page.ts';
import { connectionOf } from './connection.ts';
import type { Context } from './context.ts';
import { type EarlyInfo, earlyField } from './early-field.ts';

/** One page of a list of a person: how it is read of each record. */
type PersonList<T> = {
  readonly slice: Slice;
  readonly order?: SortOrder;
  /** @param isUnidentified whether the record is one that was identified as the person */
  read(recordId: string, piece: Slice, isUnidentified: boolean): Promise<Page<T>>;
};

type ListOf<Args, T> = (args: Args, context: Context, info: EarlyInfo) => PersonList<T>;

/** A list over the records of a person. The page of the record that an argument names is read beside the person. */
export const recordList = <Args, T>(listOf: ListOf<Args, T>) => personList(listOf, loadPersonPage);

/** The same over the records whose history is the person's. */
export const historyList = <Args, T>(listOf: ListOf<Args, T>) => personList(listOf, loadHistoryPage);

type LoadPage = <T>(
  person: Customer,
  slice: Slice,
  order: SortOrder,
  read: (recordId: string, piece: Slice, isUnidentified?: boolean) => Promise<Page<T>>,
  begun: BegunPage<T>,
) => Promise<Page<T>>;

const personList = <Args, T>(listOf: ListOf<Args, T>, loadPage: LoadPage) =>
  earlyField({
    begin(id, args: Args, context, info) {
      const { slice, read } = listOf(args, context, info);
      return read(id, slice, false);
    },
    async resolve(person: Customer, args: Args, context, begun: BegunPage<T>, info) {
      const { slice, order = 'descending', read } = listOf(args, context, info);
      const readOf = (id: string, piece: Slice, isUnidentified = false) => read(id, piece, isUnidentified);
      return connectionOf(await loadPage(person, slice, order, readOf, begun), slice);
    },
  });
