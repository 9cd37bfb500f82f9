import { emailAddressKey } from '../../domain/customer/email.ts';
import { toDecimal } from '../../domain/kernel/money.ts';
import { inputErrors } from '../../domain/kernel/user-error.ts';
import type { Json, Playbook, PlaybookTrigger } from '../../domain/playbook/playbook.ts';
import { type PlaybookActionInput, toAction } from '../../domain/playbook/playbook-action.ts';
import type { FileEntry } from '../entry.ts';
import { asIs, mapPresent, textOf, trimmed, withoutNulls } from './read-values.ts';
import type { Reference, Section } from './section.ts';
import type { World } from './world.ts';

const QUERY = `{ playbooks { id version name enabled trigger condition actions {
  kind severity reason title dueInMinutes offer value { amount currency } percent message via topic metric
  messageKind purpose assignee delayMinutes
} } }`;

const DRAFT = ['name', 'trigger', 'condition', 'actions'];

export const playbooksSection: Section = {
  name: 'playbooks',
  inputs: [{ type: 'SavePlaybookInput', only: ['enabled'] }, { type: 'PlaybookDraftInput' }],
  required: DRAFT,
  clearable: [],
  identify: ({ name }) => ({ key: textOf(name).trim().toLowerCase(), label: textOf(name).trim() }),
  async read(graph, { staff }) {
    const { playbooks } = await graph.run(QUERY);
    return playbooks.map(({ id, version, actions, ...fields }: Playbook) => ({
      ...{ key: fields.name.toLowerCase(), label: fields.name, id, version },
      fields: { ...fields, actions: actions.map((action) => withEmail(withoutNulls(action), staff)) },
    }));
  },
  toStored: (fields) =>
    mapPresent(fields, {
      ...{ name: trimmed, enabled: asIs, trigger: asIs, condition: asIs },
      actions: (actions) =>
        actionsOf(actions).map((action) => toStoredAction(action, textOf(fields['trigger']) as PlaybookTrigger)),
    }),
  references: assignees,
  mutation: { name: 'savePlaybook', input: 'SavePlaybookInput', at: ['draft'] },
  toInput({ entry: { fields }, stored, changed }, { staff }) {
    const draft = {
      ...Object.fromEntries(DRAFT.map((name) => [name, fields[name] ?? null])),
      actions: actionsOf(fields['actions']).map((action) => withId(action, staff)),
    };
    return {
      ...(stored === null ? {} : { id: stored.id, expectedVersion: stored.version }),
      ...(fields['enabled'] === undefined ? {} : { enabled: fields['enabled'] }),
      // A switch alone is no new draft.
      ...(changed.some((name) => DRAFT.includes(name)) && { draft }),
    };
  },
};

type Action = { readonly [name: string]: Json };

const actionsOf = (value: Json | undefined): readonly Action[] =>
  Array.isArray(value) ? (value as unknown as readonly Action[]) : [];

function toStoredAction(action: Action, trigger: PlaybookTrigger): Json {
  const stored = toAction(action as unknown as PlaybookActionInput, trigger, inputErrors(), []);
  const money = stored.kind === 'OFFER' && stored.value !== null ? stored.value : null;
  const { assignee, ...others } = withoutNulls(stored);
  return {
    ...others,
    ...(assignee !== undefined && { assignee: isEmail(assignee) ? emailAddressKey(textOf(assignee)) : assignee }),
    ...(money !== null && { value: { amount: toDecimal(money), currency: money.currency } }),
  };
}

/** The address of a member of staff in place of the id. */
function withEmail(action: Action, staff: World['staff']): Action {
  const email = staff.emailOf(textOf(action['assignee']));
  return email === null ? action : { ...action, assignee: email };
}

function withId(action: Action, staff: World['staff']): Action {
  const id = isEmail(action['assignee']) ? staff.idOf(textOf(action['assignee'])) : null;
  return id === null ? action : { ...action, assignee: id };
}

function assignees({ path, fields }: FileEntry): readonly Reference[] {
  return actionsOf(fields['actions']).flatMap(({ assignee }, index) =>
    isEmail(assignee)
      ? [{ path: [...path, 'actions', index, 'assignee'], to: 'staff', key: emailAddressKey(textOf(assignee)) }]
      : [],
  );
}

const isEmail = (value: Json | undefined): boolean => textOf(value).includes('@');
