import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Answer, TestCaller } from './graph.ts';
import { freshKey, type Jeweller } from './jeweller.ts';

type Data = Answer['data'];

const INTERACTION = `interaction {
  id occurredAt recordedAt summary type via direction source touchpoint store agent subject body sentiment skus
  customer { id } order { id } warranty { id }
}`;
const RECORD_MANY = `mutation ($inputs: [RecordInteractionInput!]!) {
  recordInteractions(inputs: $inputs) { ${INTERACTION} userErrors { code message path } }
}`;
export const INTERACTIONS = `query ($id: ID!, $first: Int, $after: String, $filter: InteractionFilter) {
  customer(id: $id) {
    interactions(first: $first, after: $after, filter: $filter) {
      nodes { id subject } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;

/** A phone call, with overrides. */
export const callInput = (more: object = {}) => ({
  type: 'CALL',
  via: 'PHONE',
  occurredAt: '2026-01-05T10:00:00Z',
  ...more,
});

/** Helpers for stories about interactions. The default caller is the support desk. */
export function createInteractionDesk({ desk, mutate }: Jeweller) {
  return {
    record: (input: object, by?: TestCaller): Promise<Data> => mutate('recordInteraction', INTERACTION, input, by),
    sendMany: (inputs: readonly object[]): Promise<Answer> =>
      desk.ask(RECORD_MANY, { inputs: inputs.map((input) => ({ ...freshKey(), ...input })) }),
    async interactionsOf(id: string, args: object = {}): Promise<Data> {
      return (await desk.run(INTERACTIONS, { id, ...args })).customer.interactions;
    },
  };
}

/** A stored phone call of a customer, with overrides. */
export const interactionOf = (parts: Partial<Interaction> = {}): Interaction => ({
  ...{ id: 'int_1', customerId: 'cus_1', type: 'CALL', via: 'PHONE', direction: 'INBOUND', source: 'SUPPORT' },
  ...{ occurredAt: '2026-01-05T10:00:00.000Z', recordedAt: '2026-01-05T10:00:00.000Z', touchpoint: null, store: null },
  ...{ agent: null, subject: null, body: null, sentiment: null, skus: [], orderId: null, warrantyId: null },
  ...parts,
});
