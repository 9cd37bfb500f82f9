import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { checkText } from '../kernel/text.ts';
import { type InputErrors, inputErrors, type Path, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { staffIdIn, whyUnassignable } from '../staff/assignee.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import { loadStaff } from './action-context.ts';
import { checkComparisons } from './check-comparisons.ts';
import type { PlaybookChange, PlaybookCommandContext } from './context.ts';
import {
  type Json,
  MAX_PLAYBOOKS,
  type Playbook,
  type PlaybookAction,
  type Playbooks,
  type PlaybookTrigger,
} from './playbook.ts';
import { type PlaybookActionInput, toAction } from './playbook-action.ts';
import { readCondition, rootPath } from './playbook-condition.ts';
import { catalogOf } from './playbook-facts.ts';
import { checkPurposes } from './send-message-action.ts';

type Maybe<T> = T | null | undefined;

export type PlaybookDraftInput = {
  readonly name: string;
  readonly trigger: PlaybookTrigger;
  readonly condition: Json;
  readonly actions: readonly PlaybookActionInput[];
};

export type SavePlaybookInput = {
  readonly id?: Maybe<string>;
  readonly expectedVersion?: Maybe<number>;
  readonly enabled?: Maybe<boolean>;
  readonly draft?: Maybe<PlaybookDraftInput>;
};

const MAX_NAME_LENGTH = 100;
const MAX_ACTIONS = 20;

/** Creates a playbook, which needs a draft and is enabled by default; or changes the given fields of an existing one. */
export function savePlaybook(context: PlaybookCommandContext, input: SavePlaybookInput): Promise<Result<Playbook>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const [playbooks, staff] = await inParallel(
        () => repositories.freshPlaybooks(),
        () => loadStaff(repositories, input.draft?.actions ?? []),
      );
      return { playbooks, staff };
    },
    decide: ({ playbooks, staff }) => decideSave(playbooks, staff, input, context),
    async replay({ playbookId }) {
      const { all } = await repositories.freshPlaybooks();
      const playbook = all.find(({ id }) => id === playbookId);
      return playbook ?? reject('NOT_FOUND', ['input'], 'The playbook of that call no longer exists.');
    },
  });
}

/** Reads and checks a draft, without regard to other playbooks. */
export function readDraft(
  draft: PlaybookDraftInput,
  errors: InputErrors,
  path: Path,
): Omit<Playbook, 'id' | 'version' | 'enabled'> {
  const { name, trigger, condition, actions } = draft;
  checkText(errors, [...path, 'name'], name, MAX_NAME_LENGTH);
  const conditionPath = [...path, 'condition'];
  const read = readCondition(condition, catalogOf(trigger), errors, conditionPath);
  if (read !== null) checkComparisons(read, catalogOf(trigger), errors, rootPath(condition, conditionPath));
  return {
    name: name.trim(),
    trigger,
    condition,
    actions: readActions(actions, trigger, errors, [...path, 'actions']),
  };
}

function readActions(
  inputs: readonly PlaybookActionInput[],
  trigger: PlaybookTrigger,
  errors: InputErrors,
  path: Path,
): readonly PlaybookAction[] {
  if (inputs.length === 0) errors.add('INVALID', path, 'Say what follows: 1 action or more.');
  if (inputs.length > MAX_ACTIONS) errors.add('LIMIT_EXCEEDED', path, `At most ${MAX_ACTIONS} actions.`);
  return inputs.slice(0, MAX_ACTIONS).map((input, index) => toAction(input, trigger, errors, [...path, index]));
}

function decideSave(
  playbooks: Playbooks,
  staff: ReadonlyMap<string, StaffMember>,
  input: SavePlaybookInput,
  { newId, caller }: PlaybookCommandContext,
): Decision<Playbook, PlaybookChange> {
  const before = input.id == null ? null : requirePlaybook(playbooks, input.id);
  if (before !== null) expectVersion(input.expectedVersion, before.version);
  const errors = inputErrors();
  const draft = input.draft == null ? before : readDraft(input.draft, errors, ['input', 'draft']);
  if (draft === null) return reject('INVALID', ['input', 'draft'], 'A new playbook needs a draft.');
  if (input.draft != null) {
    const path = ['input', 'draft', 'actions'];
    checkPurposes(draft.actions, caller.scopes, errors, path);
    checkAssignees(draft.actions, staff, errors, path);
  }
  const after: Playbook = {
    id: before?.id ?? newId('playbook'),
    version: (before?.version ?? 0) + 1,
    enabled: input.enabled ?? before?.enabled ?? true,
    ...{ name: draft.name, trigger: draft.trigger, condition: draft.condition, actions: draft.actions },
  };
  checkNameAndCount(playbooks, after, before, errors);
  errors.throwIfAny();
  return {
    changes: [{ entity: 'playbook', before, after }, listChange(playbooks)],
    replayRefs: { playbookId: after.id },
    result: after,
  };
}

/** Adds an error for each assignee who is not, or no longer, a member of staff. Free text is accepted, as in a case. */
function checkAssignees(
  actions: readonly PlaybookAction[],
  staff: ReadonlyMap<string, StaffMember>,
  errors: InputErrors,
  path: Path,
): void {
  actions.forEach((action, index) => {
    const id = action.kind === 'ASSIGN' ? staffIdIn(action.assignee) : null;
    if (id === null) return;
    const member = staff.get(id) ?? null;
    if (member?.enabled === true) return;
    const { code, message } = whyUnassignable(member);
    errors.add(code, [...path, index, 'assignee'], message);
  });
}

const requirePlaybook = ({ all }: Playbooks, id: string): Playbook =>
  all.find((playbook) => playbook.id === id) ??
  reject('NOT_FOUND', ['input', 'id'], 'There is no playbook with this id. Leave the id out to create a new one.');

/** Steps and previews refer to playbooks by name, so names are unique. */
function checkNameAndCount({ all }: Playbooks, playbook: Playbook, before: Playbook | null, errors: InputErrors): void {
  const { id, name } = playbook;
  if (all.some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase()))
    errors.add('ALREADY_EXISTS', ['input', 'draft', 'name'], 'Another playbook has this name.');
  if (before === null && all.length >= MAX_PLAYBOOKS)
    errors.add('LIMIT_EXCEEDED', ['input'], `A shop has at most ${MAX_PLAYBOOKS} playbooks. Change an existing one.`);
}

/** Conflicts with a concurrent save of any playbook: names are unique, and the number of playbooks is bounded. */
function listChange({ version }: Playbooks): PlaybookChange {
  const before = version === 0 ? null : { version };
  return { entity: 'playbookList', before, after: { version: version + 1 } };
}
