import { Kind, parse } from 'graphql';
import { PROD } from '../../cdk/configuration.ts';
import { budgetOf } from '../../domain/budget/budget.ts';
import { createClientBudgets } from '../../domain/budget/client-budgets.ts';
import type { Caller } from '../../domain/kernel/caller.ts';
import { ROLE_NAMES, ROLES, type Role } from '../../domain/kernel/roles.ts';
import { buildExecutableSchema } from '../../graphql/executable-schema.ts';
import { costCounterOf } from '../../graphql/limits/cost-cache.ts';
import { resolvers } from '../../graphql/resolvers/all.ts';
import { budgetStore } from '../../store/budget/budget-store.ts';
import { eventOf } from '../harness/graph.ts';
import { median, ratio, runInterleaved, timedVariant } from '../harness/interleaved-timing.ts';
import type { Row } from '../harness/report-table.ts';
import type { Workbench } from '../harness/workbench.ts';
import { PROFILE } from './reads.ts';

const COUNTS = { warmUp: 30, rounds: 150 };
/** A till sends two requests a second to four instances, so an instance takes a lease for so many: one in each minute. */
const REQUESTS_PER_LEASE = 30;

/**
 * What counting the cost and spending it from a budget add to the till's profile: the part that the function runs for each
 * request, with the lease that an instance takes each minute.
 */
export async function limitsOverhead({ graph, table }: Workbench, id: string): Promise<Row> {
  const schema = buildExecutableSchema(resolvers);
  // Apollo Server keeps the parsed document, and with it the cost.
  const document = parse(PROFILE);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('the profile has no operation');
  const profileCost = () => costCounterOf(schema, document)(operation, { id });
  const budgets = createClientBudgets({
    budgets: Object.fromEntries(ROLE_NAMES.map((role) => [role, budgetOf(PROD.budgets[role])])) as Record<
      Role,
      ReturnType<typeof budgetOf>
    >,
    store: budgetStore(table),
    clock: () => Date.now(),
    onFault: (error) => {
      throw error;
    },
  });
  const event = eventOf(PROFILE, { id });

  async function countAndSpend(caller: Caller): Promise<void> {
    for (let count = 0; count < REQUESTS_PER_LEASE; count++) {
      if (budgets.heldFor(caller) !== null) throw new Error('the till is over its budget');
      const decision = await budgets.spend(caller, profileCost());
      if (!decision.isGranted) throw new Error('the till is over its budget');
    }
  }

  async function readProfiles(): Promise<void> {
    for (let count = 0; count < REQUESTS_PER_LEASE; count++) await graph.answer(event);
  }

  const [ours = [], theirs = []] = await runInterleaved(
    [
      // Another till each time, so that each round takes its own lease.
      timedVariant((round) => () => countAndSpend(tillOf(`till-${round}`))),
      timedVariant(() => readProfiles),
    ],
    COUNTS,
  );
  const perRequest = (values: readonly number[]) => median(values) / REQUESTS_PER_LEASE;
  return {
    what: "cost and budget / the till's profile",
    ...{ ms: perRequest(ours), peerMs: perRequest(theirs), ratio: ratio(ours, theirs), aim: 0.05 },
    cost: `UpdateItem for ${REQUESTS_PER_LEASE} requests: 1 unit`,
  };
}

const tillOf = (system: string): Caller => ({
  ...{ clientId: 'pos-york', system, role: 'pos', scopes: ROLES.pos, store: 'york', stores: ['york'] },
  ...{ staffId: null, customerId: null },
});
