import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Day } from '../kernel/instant.ts';
import { checkText, trimToNull } from '../kernel/text.ts';
import { type InputErrors, inputErrors, reject } from '../kernel/user-error.ts';
import { loadShop, type Shop } from '../shop/shop.ts';
import { resolveAssignee, staffIdIn } from '../staff/assignee.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { InsightChange, InsightCommandContext } from './context.ts';
import { KPI_SCALES, type KpiName, type KpiTarget, type KpiTargetScope } from './kpi-target.ts';
import { readOwner } from './owner.ts';

type Maybe<T> = T | null | undefined;

export type SetKpiTargetInput = {
  readonly kpi: KpiName;
  readonly value: number;
  readonly by: Day;
  readonly store?: Maybe<string>;
  /** The id of an enabled member of staff, or the free text of an assignee. */
  readonly agent?: Maybe<string>;
  /** The id of an enabled member of staff, or free text. */
  readonly owner?: Maybe<string>;
  readonly startValue?: Maybe<number>;
};

/** Per KPI, store and agent: every query reads all of them. */
const MAX_TARGETS = 100;

type State = {
  readonly known: readonly KpiTarget[];
  readonly shop: Shop;
  readonly members: readonly (StaffMember | null)[];
};

/** Sets the goal of a KPI for a day, for the whole shop, a store, an agent, or an agent in a store. It replaces all of a former one. */
export function setKpiTarget(context: InsightCommandContext, input: SetKpiTargetInput): Promise<Result<KpiTarget>> {
  const { repositories } = context;
  return execute(context, {
    load: () => loadState(context, input),
    decide: (state) => decideTarget(state, input),
    replay: async ({ by = '', store = null, agent = null }) =>
      (await repositories.kpiTargets({ store, agent })).find(
        (target) => target.kpi === input.kpi && target.by === by,
      ) ?? reject('NOT_FOUND', ['input'], 'This goal no longer exists.'),
  });
}

/** An empty text would be a goal for the whole shop by mistake, so it is an error instead. */
const scopeOf = ({ store, agent }: SetKpiTargetInput): KpiTargetScope => ({
  store: trimToNull(store),
  agent: trimToNull(agent),
});

async function loadState({ repositories }: InsightCommandContext, input: SetKpiTargetInput): Promise<State> {
  const scope = scopeOf(input);
  const staffIds = [staffIdIn(input.agent), staffIdIn(input.owner)].filter((id) => id !== null);
  const [targets, shop, members] = await inParallel(
    () => repositories.kpiTargets(scope),
    () => loadShop(repositories, [scope.store]),
    () => (staffIds.length === 0 ? [] : repositories.staffMembers(staffIds)),
  );
  return { known: targets.filter(({ kpi }) => kpi === input.kpi), shop, members };
}

function decideTarget(state: State, input: SetKpiTargetInput): Decision<KpiTarget, InsightChange> {
  const { known, shop, members } = state;
  checkInput(input, shop);
  const memberOf = (text: Maybe<string>) => members.find((member) => member?.id === staffIdIn(text)) ?? null;
  const { store, agent } = scopeOf(input);
  if (agent !== null) resolveAssignee(agent, memberOf(agent), ['input', 'agent']);
  const { kpi, value, by, owner, startValue } = input;
  const before = known.find((target) => target.by === by) ?? null;
  if (before === null && known.length >= MAX_TARGETS)
    reject('LIMIT_EXCEEDED', ['input', 'by'], `A KPI has at max ${MAX_TARGETS} goals. Change one of them.`);
  const scope = { ...(store === null ? {} : { store }), ...(agent === null ? {} : { agent }) };
  const after: KpiTarget = {
    ...{ version: (before?.version ?? 0) + 1, kpi, by, value, ...scope },
    ...(owner == null ? {} : readOwner(owner, memberOf(owner))),
    ...(startValue == null ? {} : { startValue }),
  };
  return { changes: [{ entity: 'kpiTarget', before, after }], replayRefs: { by, ...scope }, result: after };
}

function checkInput({ kpi, value, store, agent, owner, startValue }: SetKpiTargetInput, shop: Shop): void {
  const errors = inputErrors();
  checkValue(errors, 'value', kpi, value);
  if (startValue != null) checkValue(errors, 'startValue', kpi, startValue);
  for (const [field, text] of Object.entries({ store, agent, owner }))
    if (text != null) checkText(errors, ['input', field], text);
  if (KPI_SCALES[kpi].isOfShop === true)
    for (const [field, text] of Object.entries({ store, agent }))
      if (text != null)
        errors.add('INVALID', ['input', field], `${kpi} is of all customers of the shop. Leave this out.`);
  if (trimToNull(store) !== null && !shop.stores.some(({ code }) => code === store?.trim()))
    errors.add('INVALID', ['input', 'store'], 'There is no such store. Save it with saveStore, or name another.');
  errors.throwIfAny();
}

function checkValue(errors: InputErrors, field: string, kpi: KpiName, value: number): void {
  const { min, max } = KPI_SCALES[kpi];
  if (value >= min && value <= max && Number.isFinite(value)) return;
  const range = `${min}${Number.isFinite(max) ? ` to ${max}` : ' or more'}`;
  errors.add('INVALID', ['input', field], `${kpi} must be ${range}.`);
}
