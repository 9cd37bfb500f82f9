import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { checkText } from '../kernel/text.ts';
import { type InputErrors, inputErrors, type Path, reject } from '../kernel/user-error.ts';
import type { WarrantyChange, WarrantyCommandContext } from './context.ts';
import type { WarrantyPlan } from './warranty-plan.ts';

type Maybe<T> = T | null | undefined;

export type SaveWarrantyPlanInput = {
  readonly code: string;
  readonly name?: Maybe<string>;
  readonly durationMonths?: Maybe<number>;
  readonly inspectionEveryMonths?: Maybe<number>;
  readonly graceDays?: Maybe<number>;
  readonly transferable?: Maybe<boolean>;
  readonly covers?: Maybe<readonly string[]>;
  readonly excludes?: Maybe<readonly string[]>;
};

/** Cover for life is sold as 50 years. */
const MAX_MONTHS = 600;
const MAX_GRACE_DAYS = 365;
const MAX_TERMS = 20;
const MAX_CHARACTERS = 3_000;

/** Creates a plan, or changes the fields that the input names. Cover that is already sold keeps its terms. */
export function saveWarrantyPlan(
  context: WarrantyCommandContext,
  input: SaveWarrantyPlanInput,
): Promise<Result<WarrantyPlan>> {
  const { repositories } = context;
  const code = input.code.trim();
  return execute(context, {
    async load() {
      const [known = null] = await repositories.warrantyPlans([code]);
      return { known, isFirst: known === null && (await repositories.allWarrantyPlans()).length === 0 };
    },
    decide: ({ known, isFirst }) => decideSave({ ...input, code }, known, isFirst),
    async replay({ code: savedCode = '' }) {
      const [plan] = await repositories.warrantyPlans([savedCode]);
      return plan ?? reject('NOT_FOUND', ['input'], 'The plan of that call no longer exists.');
    },
  });
}

function decideSave(
  input: SaveWarrantyPlanInput,
  known: WarrantyPlan | null,
  isFirst: boolean,
): Decision<WarrantyPlan, WarrantyChange> {
  const errors = inputErrors();
  const plan: WarrantyPlan = {
    version: (known?.version ?? 0) + 1,
    code: input.code,
    name: (input.name === undefined ? known?.name : input.name)?.trim() ?? '',
    durationMonths: (input.durationMonths === undefined ? known?.durationMonths : input.durationMonths) ?? 0,
    inspectionEveryMonths: patchValue(input.inspectionEveryMonths, known?.inspectionEveryMonths, null),
    graceDays: patchValue(input.graceDays, known?.graceDays, 0),
    transferable: patchValue(input.transferable, known?.transferable, false),
    covers: patchValue(input.covers, known?.covers, []).map((term) => term.trim()),
    excludes: patchValue(input.excludes, known?.excludes, []).map((term) => term.trim()),
  };
  check(plan, errors);
  errors.throwIfAny();
  return {
    changes: [{ entity: 'warrantyPlan', before: known, after: plan, isFirst }],
    replayRefs: { code: plan.code },
    result: plan,
  };
}

/** The value after a change: absent keeps the known value, null clears it. */
function patchValue<T>(input: Maybe<T>, known: T | undefined, cleared: T): T {
  return input === undefined ? (known ?? cleared) : (input ?? cleared);
}

function check(plan: WarrantyPlan, errors: InputErrors): void {
  checkText(errors, ['input', 'code'], plan.code);
  checkText(errors, ['input', 'name'], plan.name);
  checkRange(errors, ['input', 'durationMonths'], plan.durationMonths, 1, MAX_MONTHS);
  if (plan.inspectionEveryMonths !== null)
    checkRange(errors, ['input', 'inspectionEveryMonths'], plan.inspectionEveryMonths, 1, MAX_MONTHS);
  checkRange(errors, ['input', 'graceDays'], plan.graceDays, 0, MAX_GRACE_DAYS);
  checkTerms(errors, ['input', 'covers'], plan.covers);
  checkTerms(errors, ['input', 'excludes'], plan.excludes);
}

function checkRange(errors: InputErrors, path: Path, value: number, least: number, most: number): void {
  if (value < least || value > most) errors.add('INVALID', path, `Give a whole number from ${least} to ${most}.`);
}

/** All terms together stay small, because each sold cover holds a copy, and a counter reads 50 of them at once. */
function checkTerms(errors: InputErrors, path: Path, terms: readonly string[]): void {
  terms.forEach((term, index) => {
    checkText(errors, [...path, index], term);
  });
  if (terms.length > MAX_TERMS) errors.add('LIMIT_EXCEEDED', path, `At most ${MAX_TERMS} of them.`);
  if (terms.join('').length > MAX_CHARACTERS)
    errors.add('LIMIT_EXCEEDED', path, `At most ${MAX_CHARACTERS} characters in all.`);
}
