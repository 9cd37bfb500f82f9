import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day, dayOf, startOfDay, type TimeZone } from '../kernel/instant.ts';
import { checkText } from '../kernel/text.ts';
import { type InputErrors, inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { loadAssignee } from '../staff/assignee.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { InsightChange, InsightCommandContext } from './context.ts';
import { type Owner, readOwner } from './owner.ts';
import type { PainPointKey } from './pain-dimension.ts';
import type { PreventionAction, PreventionStatus } from './prevention-action.ts';

type Maybe<T> = T | null | undefined;

/** Without an id it creates an action, which needs a title, an owner, a day and a pain point. */
export type SavePreventionActionInput = {
  readonly id?: Maybe<string>;
  readonly expectedVersion?: Maybe<number>;
  readonly title?: Maybe<string>;
  /** The id of an enabled member of staff, or free text. */
  readonly owner?: Maybe<string>;
  readonly dueOn?: Maybe<Day>;
  readonly status?: Maybe<PreventionStatus>;
  readonly pain?: Maybe<PainPointKey>;
  readonly caseIds?: Maybe<readonly string[]>;
};

const MAX_CASES = 100;

type State = {
  readonly before: PreventionAction | null;
  readonly unknownCases: readonly number[];
  readonly member: StaffMember | null;
  readonly today: Day;
  /** Of the shop. */
  readonly timeZone: TimeZone;
};

/** Creates a prevention action, or changes the given fields of one. It is done on the day on which it becomes DONE. */
export function savePreventionAction(
  context: InsightCommandContext,
  input: SavePreventionActionInput,
): Promise<Result<PreventionAction>> {
  const { repositories } = context;
  return execute(context, {
    load: () => loadState(context, input),
    decide: (state) => decideSave(state, input, context),
    async replay({ actionId = '' }) {
      const [action] = await repositories.preventionActions([actionId]);
      return action ?? reject('NOT_FOUND', ['input'], 'The action of that call no longer exists.');
    },
  });
}

async function loadState(
  { repositories, now }: InsightCommandContext,
  input: SavePreventionActionInput,
): Promise<State> {
  const { id, owner, caseIds } = input;
  const wanted = (caseIds ?? []).slice(0, MAX_CASES);
  const [actions, cases, member, shop] = await inParallel(
    () => (id == null ? [] : repositories.preventionActions([id])),
    () => (wanted.length === 0 ? [] : repositories.serviceCases(wanted)),
    () => loadAssignee(repositories, owner),
    () => repositories.shop(),
  );
  return {
    before: actions[0] ?? null,
    unknownCases: cases.flatMap((one, index) => (one === null ? [index] : [])),
    member,
    today: dayOf(now(), shop.timeZone),
    timeZone: shop.timeZone,
  };
}

function decideSave(
  state: State,
  input: SavePreventionActionInput,
  { newId, now }: InsightCommandContext,
): Decision<PreventionAction, InsightChange> {
  const { before, today } = state;
  if (input.id != null && before === null) reject('NOT_FOUND', ['input', 'id'], 'No prevention action has this id.');
  if (before !== null) expectVersion(input.expectedVersion, before.version);
  checkInput(input, state);
  const title = input.title?.trim() ?? before?.title;
  const owner = input.owner == null ? ownerOf(before) : readOwner(input.owner, state.member);
  const dueOn = input.dueOn ?? before?.dueOn;
  const pain = input.pain ?? before?.pain;
  if (title === undefined || owner === null || dueOn === undefined || pain === undefined)
    return reject('INVALID', ['input'], 'A new action needs a title, an owner, a day and a pain point.');
  const preventionStatus = input.status ?? before?.preventionStatus ?? 'PLANNED';
  const after: PreventionAction = {
    id: before?.id ?? newId('preventionAction'),
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now(),
    ...{ title, ...owner, dueOn, dueAt: startOfDay(addDays(dueOn, 1), state.timeZone), preventionStatus },
    doneOn: preventionStatus === 'DONE' ? (before?.doneOn ?? today) : null,
    pain: { dimension: pain.dimension, key: pain.key.trim() },
    caseIds: input.caseIds == null ? (before?.caseIds ?? []) : [...new Set(input.caseIds)],
  };
  return {
    changes: [{ entity: 'preventionAction', before, after }],
    replayRefs: { actionId: after.id },
    result: after,
  };
}

function checkInput(input: SavePreventionActionInput, { before, unknownCases }: State): void {
  const errors = inputErrors();
  const { title, owner, dueOn, status, pain, caseIds } = input;
  if (before === null) checkComplete(errors, { title, owner, dueOn, pain });
  else
    for (const [field, value] of Object.entries({ title, owner, dueOn, status, pain, caseIds }))
      if (value === null) errors.add('INVALID', ['input', field], 'This cannot be cleared. Leave it out to keep it.');
  if (title != null) checkText(errors, ['input', 'title'], title);
  if (owner != null) checkText(errors, ['input', 'owner'], owner);
  if (pain != null) checkText(errors, ['input', 'pain', 'key'], pain.key);
  if (caseIds != null && caseIds.length > MAX_CASES)
    errors.add('LIMIT_EXCEEDED', ['input', 'caseIds'], `At most ${MAX_CASES} cases.`);
  for (const index of unknownCases) errors.add('NOT_FOUND', ['input', 'caseIds', index], 'No case has this id.');
  errors.throwIfAny();
}

function checkComplete(errors: InputErrors, required: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(required))
    if (value == null) errors.add('INVALID', ['input', field], 'A new action needs this.');
}

const ownerOf = (before: PreventionAction | null): Owner | null =>
  before === null
    ? null
    : { owner: before.owner, ...(before.ownerStaffId === undefined ? {} : { ownerStaffId: before.ownerStaffId }) };
