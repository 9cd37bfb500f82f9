import { withStep } from '../../domain/service-case/case-parts.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import { createRepositories } from '../../store/repositories.ts';
import type { Table } from '../../store/table/dynamo-client.ts';
import type { Answer, TestCaller } from './graph.ts';
import type { Jeweller } from './jeweller.ts';
import { seed } from './seed.ts';

type Data = Answer['data'];

/** What everyone may ask of a case that they see at all. */
const PUBLIC_FIELDS = `id version occurredAt summary customer { id } caseStatus severity caseReason title via touchpoint
  store skus openedAt firstResponseDueAt firstRespondedAt resolutionDueAt resolvedAt
  updates { id at message via } nextUpdateDueAt
  offers { id kind value { amount currency } percent note offerStatus offeredAt answeredAt fulfilledAt order { id } }
  reopenCount confirmed confirmationComment order { id } warranty { id }`;
/** What the shop alone may ask. */
const STAFF_FIELDS = `openedBy assignee breached steps { id title dueAt doneAt doneBy playbook }
  contacts { nodes { id occurredAt via direction note agent } }
  rootCause { category explanation prevention } resolutionNote firstContactResolution
  reopenings { at because by }`;

/** A moment so many minutes ago. */
export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const ROOT_CAUSE = { category: 'PACKAGING', explanation: 'The box was too thin.', prevention: 'A thicker box.' };

/** What stories about cases do over and over, at the support desk where nobody is named. */
export function createCaseDesk({ desk, graph, mutate }: Jeweller) {
  const field = `serviceCase { ${PUBLIC_FIELDS} ${STAFF_FIELDS} }`;
  const act = async (name: string, input: object, by?: TestCaller): Promise<Data> =>
    mutate(name, by === undefined ? field : `serviceCase { ${PUBLIC_FIELDS} }`, input, by);
  /** The case after it was done, which must have been. */
  async function done(name: string, input: object, by?: TestCaller): Promise<Data> {
    const { serviceCase, userErrors } = await act(name, input, by);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return serviceCase;
  }
  return {
    act,
    done,
    /** A case of a broken item raised just now, unless the input says otherwise. */
    open: (input: object, by?: TestCaller) => done('openCase', { ...complaintInput(), ...input }, by),
    /** The case as it is found by its id. */
    async find(id: string, by: TestCaller = desk, fields = `${PUBLIC_FIELDS} ${STAFF_FIELDS}`): Promise<Data> {
      const query = `query ($id: ID!) { node(id: $id) { ... on ServiceCase { ${fields} } } }`;
      return (await by.run(query, { id })).node;
    },
    /** A page of a customer's cases. */
    async of(customerId: string, args = '', by: TestCaller = desk): Promise<Data> {
      const page = `cases${args} { nodes { id caseStatus } pageInfo { hasNextPage endCursor } }`;
      return (await by.run(`query ($id: ID!) { node(id: $id) { ... on Customer { ${page} } } }`, { id: customerId }))
        .node.cases;
    },
    /** The ids of two offers that are made in a case. */
    async offerTwo(caseId: string): Promise<readonly [string, string]> {
      await done('offerResolution', { caseId, kind: 'REPAIR' });
      const { offers } = await done('offerResolution', { caseId, kind: 'GIFT' });
      return [offers[0].id, offers[1].id];
    },
    /** Brings a case into a state that no mutation leads to. */
    rewrite: (caseId: string, change: (one: ServiceCase) => ServiceCase) => overwriteCase(graph.table, caseId, change),
    /** Gives the case something to do, as a playbook would. */
    async addStep(caseId: string, title = 'Call the customer'): Promise<string> {
      const stepId = `stp_${title}`;
      await overwriteCase(graph.table, caseId, (one) =>
        withStep(one, { id: stepId, title, dueAt: null, playbook: 'Damage' }),
      );
      return stepId;
    },
  };
}

export const complaintInput = () => ({
  title: 'The clasp came broken',
  reason: 'DAMAGED_ITEM',
  occurredAt: minutesAgo(0),
});

async function overwriteCase(table: Table, id: string, change: (one: ServiceCase) => ServiceCase): Promise<void> {
  const [before] = await createRepositories(table, { consistent: true }).serviceCases([id]);
  if (before == null) throw new Error('the case is not there');
  const after = { ...change(before), version: before.version + 1 };
  await seed(table, [{ entity: 'serviceCase', before, after }]);
}
