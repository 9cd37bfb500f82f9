import { withStep } from '../../domain/service-case/case-parts.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { createRepositories } from '../../store/repositories.ts';
import type { Answer, TestCaller } from './graph.ts';
import type { Jeweller } from './jeweller.ts';
import { seed } from './seed.ts';

type Data = Answer['data'];

/** Fields for every caller who may see the case. */
const PUBLIC_FIELDS = `id version occurredAt summary customer { id } caseStatus severity caseReason title via touchpoint
  store skus openedAt firstResponseDueAt firstRespondedAt resolutionDueAt resolvedAt
  updates { id at message via } nextUpdateDueAt
  offers { id kind value { amount currency } percent note offerStatus offeredAt answeredAt fulfilledAt order { id } }
  reopenCount confirmed confirmationComment order { id } warranty { id }`;
/** Fields for the shop only. */
const STAFF_FIELDS = `openedBy assignee breached steps { id title dueAt doneAt doneBy playbook }
  contacts { nodes { id occurredAt via direction note agent } }
  rootCause { category explanation prevention } resolutionNote firstContactResolution
  reopenings { at because by }`;

export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const ROOT_CAUSE = { category: 'PACKAGING', explanation: 'The box was too thin.', prevention: 'A thicker box.' };

/** Helpers for stories about cases. The default caller is the support desk. */
export function createCaseDesk({ desk, graph, mutate }: Jeweller) {
  const field = `serviceCase { ${PUBLIC_FIELDS} ${STAFF_FIELDS} }`;
  const send = async (name: string, input: object, by?: TestCaller): Promise<Data> =>
    mutate(name, by === undefined ? field : `serviceCase { ${PUBLIC_FIELDS} }`, input, by);
  /** Sends a mutation that must succeed, and returns the case after it. */
  async function run(name: string, input: object, by?: TestCaller): Promise<Data> {
    const { serviceCase, userErrors } = await send(name, input, by);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return serviceCase;
  }
  return {
    send,
    run,
    /** Opens a case about a broken item that is raised now, unless the input differs. */
    open: (input: object, by?: TestCaller) => run('openCase', { ...complaintInput(), ...input }, by),
    async find(id: string, by: TestCaller = desk, fields = `${PUBLIC_FIELDS} ${STAFF_FIELDS}`): Promise<Data> {
      const query = `query ($id: ID!) { node(id: $id) { ... on ServiceCase { ${fields} } } }`;
      return (await by.run(query, { id })).node;
    },
    /** Reads a page of a customer's cases. */
    async of(customerId: string, args = '', by: TestCaller = desk): Promise<Data> {
      const page = `cases${args} { nodes { id caseStatus } pageInfo { hasNextPage endCursor } }`;
      return (await by.run(`query ($id: ID!) { node(id: $id) { ... on Customer { ${page} } } }`, { id: customerId }))
        .node.cases;
    },
    /** Makes two offers in a case and returns their ids. */
    async offerTwo(caseId: string): Promise<readonly [string, string]> {
      await run('offerResolution', { caseId, kind: 'REPAIR' });
      const { offers } = await run('offerResolution', { caseId, kind: 'GIFT' });
      return [offers[0].id, offers[1].id];
    },
    /** Changes a case in the table, for states that no mutation leads to. */
    overwrite: (caseId: string, change: (one: ServiceCase) => ServiceCase) =>
      overwriteCase(graph.table, caseId, change),
    /** Adds a step to the case, as a playbook does. */
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
  if (before == null) throw new Error(`there is no case ${id}`);
  const after = { ...change(before), version: before.version + 1 };
  await seed(table, [{ entity: 'serviceCase', before, after }]);
}
