import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { checkText } from '../kernel/text.ts';
import { type InputErrors, inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { loadShop, type Shop } from '../shop/shop.ts';
import type { StaffChange, StaffCommandContext } from './context.ts';
import { isEnabledAdmin, type StaffMember, type StaffRole, type StaffRoster } from './staff-member.ts';
import { foldStaffName } from './staff-name.ts';

type Maybe<T> = T | null | undefined;

export type SaveStaffMemberInput = {
  readonly id?: Maybe<string>;
  readonly expectedVersion?: Maybe<number>;
  readonly email?: Maybe<string>;
  readonly name?: Maybe<string>;
  readonly role?: Maybe<StaffRole>;
  readonly stores?: Maybe<readonly string[]>;
  readonly enabled?: Maybe<boolean>;
};

const MAX_NAME_LENGTH = 100;
/** All of them are in the token, whose header has a limit of 10 kB, and each is a lookup item in the same transaction. */
const MAX_STORES = 30;

/** What the decision depends on. */
export type StaffState = {
  /** The member that the input names; null where it names none. */
  readonly before: StaffMember | null;
  /** The caller as a member; null where the caller is not a saved member. */
  readonly caller: StaffMember | null;
  /** The id of the member that has the email address of the input; null where there is none. */
  readonly emailOwner: string | null;
  readonly roster: StaffRoster;
  readonly shop: Shop;
};

/**
 * Invites a person, or changes one. A new member needs an email address, a name and a role, and is enabled. The command
 * changes no account: the stream does (`lambdas/staff-account-reactor.ts`).
 */
export function saveStaffMember(
  context: StaffCommandContext,
  input: SaveStaffMemberInput,
): Promise<Result<StaffMember>> {
  const { repositories, caller } = context;
  return execute(context, {
    async load() {
      const ids = [input.id, caller.staffId].filter((id) => id != null);
      const { email, stores } = input;
      const [members, emailOwner, roster, shop] = await inParallel(
        () => repositories.staffMembers(ids),
        () => (email == null ? null : repositories.staffIdOfEmail(email)),
        () => repositories.staffRoster(),
        () => loadShop(repositories, stores ?? []),
      );
      const memberOf = (id: Maybe<string>) => members.find((member) => member?.id === id) ?? null;
      return { before: memberOf(input.id), caller: memberOf(caller.staffId), emailOwner, roster, shop };
    },
    decide: (state) => decideSave(state, input, () => context.newId('staffMember')),
    async replay({ staffId = '' }) {
      const [member] = await repositories.staffMembers([staffId]);
      return member ?? reject('NOT_FOUND', ['input'], 'The member of staff of that call no longer exists.');
    },
  });
}

export function decideSave(
  { before, caller, emailOwner, roster, shop }: StaffState,
  input: SaveStaffMemberInput,
  newId: () => string,
): Decision<StaffMember, StaffChange> {
  // A token outlives the change of its member for up to an hour. It must not be enough to undo that change.
  if (caller !== null && !isEnabledAdmin(caller))
    reject('NOT_ALLOWED', ['input'], 'You are no longer an enabled admin. Nothing was changed.');
  if (input.id != null && before === null)
    reject('NOT_FOUND', ['input', 'id'], 'No member of staff has this id. Leave the id out to invite a person.');
  expectVersion(input.expectedVersion, before?.version ?? 0);
  const errors = inputErrors();
  checkRequired(errors, before, input);
  const after = mergeMember(errors, shop, before, input, newId);
  if (emailOwner !== null && emailOwner !== before?.id)
    errors.add('ALREADY_EXISTS', ['input', 'email'], 'Another member of staff has this email address.');
  const rosterChanges = changeRoster(errors, roster, before, after);
  errors.throwIfAny();
  return {
    changes: [{ entity: 'staffMember', before, after }, ...rosterChanges],
    replayRefs: { staffId: after.id },
    result: after,
  };
}

/** A new member needs these fields. Later calls keep what they leave out, and can clear none of them. */
function checkRequired(errors: InputErrors, before: StaffMember | null, input: SaveStaffMemberInput): void {
  for (const field of ['email', 'name', 'role'] as const)
    if (before === null ? input[field] == null : input[field] === null)
      errors.add('INVALID', ['input', field], `A member of staff needs this. Give the ${field}.`);
  if (input.enabled === null) errors.add('INVALID', ['input', 'enabled'], 'Give true or false.');
}

function mergeMember(
  errors: InputErrors,
  shop: Shop,
  before: StaffMember | null,
  input: SaveStaffMemberInput,
  newId: () => string,
): StaffMember {
  const { email, name, role, enabled } = input;
  if (name != null) checkName(errors, name);
  const after: StaffMember = {
    id: before?.id ?? newId(),
    version: (before?.version ?? 0) + 1,
    email: email?.trim() ?? before?.email ?? '',
    name: name?.trim() ?? before?.name ?? '',
    role: role ?? before?.role ?? 'CLERK',
    stores: input.stores === undefined ? (before?.stores ?? []) : toStores(errors, shop, input.stores ?? []),
    enabled: enabled ?? before?.enabled ?? true,
  };
  // Without a store, a clerk would be bound to none and could write for all.
  if (after.role === 'CLERK' && after.stores.length === 0)
    errors.add('INVALID', ['input', 'stores'], 'A clerk works in a store. Name one store or more.');
  return after;
}

function checkName(errors: InputErrors, name: string): void {
  checkText(errors, ['input', 'name'], name, MAX_NAME_LENGTH);
  if (name.trim() !== '' && foldStaffName(name) === '')
    errors.add('INVALID', ['input', 'name'], 'Give a name that has letters.');
}

function toStores(errors: InputErrors, { stores }: Shop, codes: readonly string[]): readonly string[] {
  const known = new Set(stores.map(({ code }) => code));
  codes.forEach((code, index) => {
    if (!known.has(code))
      errors.add(
        'INVALID',
        ['input', 'stores', index],
        'There is no such store. Save it with saveStore, or name another.',
      );
  });
  const distinct = [...new Set(codes)].toSorted();
  if (distinct.length > MAX_STORES)
    errors.add(
      'LIMIT_EXCEEDED',
      ['input', 'stores'],
      `At most ${MAX_STORES} stores. A person other than a clerk who is named no store works for all.`,
    );
  return distinct;
}

/** The change of the number of enabled admins; none if it stays. */
function changeRoster(
  errors: InputErrors,
  roster: StaffRoster,
  before: StaffMember | null,
  after: StaffMember,
): readonly StaffChange[] {
  const difference = Number(isEnabledAdmin(after)) - Number(isEnabledAdmin(before));
  if (difference === 0) return [];
  const enabledAdmins = roster.enabledAdmins + difference;
  if (enabledAdmins < 1)
    errors.add(
      'NOT_ALLOWED',
      ['input', after.role === 'ADMIN' ? 'enabled' : 'role'],
      'This is the last enabled admin. Make another person an admin first.',
    );
  return [{ entity: 'staffRoster', before: roster, after: { version: roster.version + 1, enabledAdmins } }];
}
