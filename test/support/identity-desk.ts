import type { Answer, TestCaller } from './graph.ts';
import type { Jeweller } from './jeweller.ts';

type Data = Answer['data'];

const EVENT = 'id occurredAt summary eventKind records by automatic matchScore reason';
const RECORD = `id name { given family display } emails { address } phones { number } addresses { lines }
  externalIds { system value } joinedAt survivor`;
const PREVIEW = `query ($survivor: ID!, $others: [ID!]!) { mergePreview(survivor: $survivor, others: $others) {
  fields { field value fromRecord rule } blockers { code message } records orders warranties interactions } }`;
const IDENTITY = `query ($id: ID!, $first: Int, $after: String) { customer(id: $id) { id identity {
  records { ${RECORD} } history(first: $first, after: $after) { nodes { ${EVENT} } pageInfo { hasNextPage endCursor } } } } }`;
const IDENTITY_OF = `identity { records { id } }`;

/** Helpers for stories about merging. The default caller is the support desk. */
export function createIdentityDesk({ desk, mutate }: Jeweller) {
  return {
    merge: (survivor: string, others: readonly string[], more: object = {}, by: TestCaller = desk): Promise<Data> =>
      mutate(
        'mergeCustomers',
        `customer { id version emails { address } ${IDENTITY_OF} }`,
        { survivor, others, ...more },
        by,
      ),
    unmerge: (recordId: string, more: object = {}, by: TestCaller = desk): Promise<Data> =>
      mutate(
        'unmergeCustomer',
        `survivor { id ${IDENTITY_OF} } restored { id emails { address } ${IDENTITY_OF} }`,
        { recordId, ...more },
        by,
      ),
    preview: async (survivor: string, others: readonly string[], by: TestCaller = desk): Promise<Data> =>
      (await by.run(PREVIEW, { survivor, others })).mergePreview,
    /** The fields of each record of a person, and the person's identity history. */
    identity: async (id: string, page: object = {}): Promise<Data> =>
      (await desk.run(IDENTITY, { id, ...page })).customer.identity,
    /** The ids of all records of the person, the survivor first. */
    async records(id: string): Promise<readonly string[]> {
      const { records } = (await desk.run(IDENTITY, { id })).customer.identity;
      return records.map((record: { id: string }) => record.id);
    },
  };
}
