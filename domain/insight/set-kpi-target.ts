import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import type { Day } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import type { InsightChange, InsightCommandContext } from './context.ts';
import { KPI_SCALES, type KpiName, type KpiTarget } from './kpi-target.ts';

export type SetKpiTargetInput = { readonly kpi: KpiName; readonly value: number; readonly by: Day };

/** Per KPI: every query reads all of them. */
const MAX_TARGETS = 100;

/** Sets or replaces the goal of a KPI for a day. */
export function setKpiTarget(context: InsightCommandContext, input: SetKpiTargetInput): Promise<Result<KpiTarget>> {
  const { repositories } = context;
  return execute(context, {
    load: async () => (await repositories.kpiTargets()).filter(({ kpi }) => kpi === input.kpi),
    decide: (known) => decideTarget(known, input),
    replay: async ({ by = '' }) =>
      (await repositories.kpiTargets()).find((target) => target.kpi === input.kpi && target.by === by) ??
      reject('NOT_FOUND', ['input'], 'This goal no longer exists.'),
  });
}

function decideTarget(
  known: readonly KpiTarget[],
  { kpi, value, by }: SetKpiTargetInput,
): Decision<KpiTarget, InsightChange> {
  const { min, max } = KPI_SCALES[kpi];
  if (!(value >= min && value <= max))
    reject('INVALID', ['input', 'value'], `${kpi} must be ${min}${Number.isFinite(max) ? ` to ${max}` : ' or more'}.`);
  const before = known.find((target) => target.by === by) ?? null;
  if (before === null && known.length >= MAX_TARGETS)
    reject('LIMIT_EXCEEDED', ['input', 'by'], `A KPI has at max ${MAX_TARGETS} goals. Change one of them.`);
  const after = { version: (before?.version ?? 0) + 1, kpi, by, value };
  return { changes: [{ entity: 'kpiTarget', before, after }], replayRefs: { by }, result: after };
}
