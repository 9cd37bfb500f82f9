import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import type { Day } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import type { InsightChange, InsightCommandContext } from './context.ts';
import { KPI_SCALES, type KpiName, type KpiTarget } from './kpi-target.ts';

export type SetKpiTargetInput = { readonly kpi: KpiName; readonly value: number; readonly by: Day };

/** So many goals a KPI, of which every question reads all. */
const MOST_TARGETS = 100;

/** Sets the goal of a KPI by a day, or another one in its place. */
export function setKpiTarget(context: InsightCommandContext, input: SetKpiTargetInput): Promise<Result<KpiTarget>> {
  const { repositories } = context;
  return execute(context, {
    load: async () => (await repositories.kpiTargets()).filter(({ kpi }) => kpi === input.kpi),
    decide: (known) => decideTarget(known, input),
    replay: async ({ by = '' }) =>
      (await repositories.kpiTargets()).find((target) => target.kpi === input.kpi && target.by === by) ??
      reject('NOT_FOUND', ['input'], 'That goal is no more.'),
  });
}

function decideTarget(
  known: readonly KpiTarget[],
  { kpi, value, by }: SetKpiTargetInput,
): Decision<KpiTarget, InsightChange> {
  const { least, most } = KPI_SCALES[kpi];
  if (!(value >= least && value <= most))
    reject('INVALID', ['input', 'value'], `${kpi} is from ${least}${Number.isFinite(most) ? ` to ${most}` : ' on'}.`);
  const before = known.find((target) => target.by === by) ?? null;
  if (before === null && known.length >= MOST_TARGETS)
    reject('LIMIT_EXCEEDED', ['input', 'by'], `A KPI has at most ${MOST_TARGETS} goals. Change one of them.`);
  const after = { version: (before?.version ?? 0) + 1, kpi, by, value };
  return { changes: [{ entity: 'kpiTarget', before, after }], replayRefs: { by }, result: after };
}
