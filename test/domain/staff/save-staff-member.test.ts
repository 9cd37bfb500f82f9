import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Rejection } from '../../../domain/kernel/user-error.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { decideSave, type SaveStaffMemberInput, type StaffState } from '../../../domain/staff/save-staff-member.ts';
import { isEnabledAdmin, STAFF_ROLES, type StaffMember } from '../../../domain/staff/staff-member.ts';
import { storeNamed } from '../../support/covers.ts';

const shop = { ...UNSAVED_SHOP, version: 1, stores: ['york', 'leeds'].map((code) => storeNamed(code)) };
const EMPTY: StaffState = {
  before: null,
  caller: null,
  emailOwner: null,
  roster: { version: 0, enabledAdmins: 0 },
  shop,
};
const ANA: StaffMember = {
  ...{ id: 'stf_1', version: 3, email: 'ana@shop.example', name: 'Ana Bell', role: 'CLERK' },
  ...{ stores: ['york'], enabled: true },
};
const ADMIN: StaffMember = { ...ANA, id: 'stf_2', role: 'ADMIN', stores: [] };
const INVITATION = { email: 'ana@shop.example', name: 'Ana Bell', role: 'CLERK', stores: ['york'] } as const;

const decide = (input: SaveStaffMemberInput, state: Partial<StaffState> = {}) =>
  decideSave({ ...EMPTY, ...state }, input, () => 'stf_new');

function errorsOf(input: SaveStaffMemberInput, state: Partial<StaffState> = {}): readonly string[] {
  try {
    decide(input, state);
    return [];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return error.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
}

describe('an invitation', () => {
  it('creates an enabled member', () => {
    const { result, changes, replayRefs } = decide({ ...INVITATION, name: ' Ana Bell ' });
    expect(result).toEqual({ ...ANA, id: 'stf_new', version: 1 });
    expect(changes).toEqual([{ entity: 'staffMember', before: null, after: result }]);
    expect(replayRefs).toEqual({ staffId: 'stf_new' });
  });

  test.each<[object, readonly string[]]>([
    [{ email: null }, ['INVALID input.email']],
    [{ name: undefined }, ['INVALID input.name']],
    [{ role: undefined }, ['INVALID input.role']],
    [{ name: ' ' }, ['INVALID input.name']],
    [{ name: '--' }, ['INVALID input.name']],
    [{ name: 'x'.repeat(101) }, ['LIMIT_EXCEEDED input.name']],
    [{ stores: [] }, ['INVALID input.stores']],
    [{ stores: undefined }, ['INVALID input.stores']],
    [{ stores: ['york', 'bath'] }, ['INVALID input.stores.1']],
    [{ enabled: null }, ['INVALID input.enabled']],
    [{ expectedVersion: 1 }, ['VERSION_CONFLICT input.expectedVersion']],
    [{ id: 'stf_9' }, ['NOT_FOUND input.id']],
  ])('with %j is rejected', (input, errors) => expect(errorsOf({ ...INVITATION, ...input })).toEqual(errors));

  it('names all wrong fields at once', () => {
    expect(errorsOf({})).toEqual([
      'INVALID input.email',
      'INVALID input.name',
      'INVALID input.role',
      'INVALID input.stores',
    ]);
  });

  it('needs an email address of its own', () => {
    expect(errorsOf(INVITATION, { emailOwner: 'stf_1' })).toEqual(['ALREADY_EXISTS input.email']);
    expect(errorsOf({ id: 'stf_1', email: 'Ana@shop.example' }, { before: ANA, emailOwner: 'stf_1' })).toEqual([]);
  });

  it('may name 30 stores, each of them once', () => {
    const codes = Array.from({ length: 31 }, (_, index) => `s${index}`);
    const large = { shop: { ...shop, stores: codes.map((code) => storeNamed(code)) } };
    expect(decide({ ...INVITATION, stores: ['s2', 's1', 's2'] }, large).result.stores).toEqual(['s1', 's2']);
    expect(errorsOf({ ...INVITATION, stores: codes.slice(1) }, large)).toEqual([]);
    expect(errorsOf({ ...INVITATION, stores: codes }, large)).toEqual(['LIMIT_EXCEEDED input.stores']);
  });
});

describe('a change', () => {
  it('keeps what the input leaves out', () => {
    expect(decide({ id: 'stf_1', expectedVersion: 3, stores: ['leeds'] }, { before: ANA }).result).toEqual({
      ...ANA,
      version: 4,
      stores: ['leeds'],
    });
  });

  it('clears the stores of a person who is no clerk, and of no other', () => {
    expect(decide({ id: 'stf_1', role: 'SUPPORT', stores: null }, { before: ANA }).result.stores).toEqual([]);
    expect(errorsOf({ id: 'stf_1', stores: null }, { before: ANA })).toEqual(['INVALID input.stores']);
    expect(
      errorsOf({ id: 'stf_2', role: 'CLERK' }, { before: ADMIN, roster: { version: 1, enabledAdmins: 2 } }),
    ).toEqual(['INVALID input.stores']);
  });

  it('of a version that the caller has not seen is rejected', () => {
    expect(errorsOf({ id: 'stf_1', expectedVersion: 2 }, { before: ANA })).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ]);
  });
});

describe('the last enabled admin', () => {
  const roster = { version: 5, enabledAdmins: 1 };

  test.each<[SaveStaffMemberInput, string]>([
    [{ enabled: false }, 'enabled'],
    [{ role: 'SUPPORT' }, 'role'],
    [{ role: 'SUPPORT', enabled: false }, 'role'],
  ])('cannot be changed by %j', (input, field) => {
    expect(errorsOf({ id: 'stf_2', ...input }, { before: ADMIN, roster })).toEqual([`NOT_ALLOWED input.${field}`]);
    expect(errorsOf({ id: 'stf_2', ...input }, { before: ADMIN, roster: { ...roster, enabledAdmins: 2 } })).toEqual([]);
  });

  it('may change everything else', () => {
    const { changes } = decide({ id: 'stf_2', name: 'Ana Bell-Hope' }, { before: ADMIN, roster });
    expect(changes).toMatchObject([{ entity: 'staffMember' }]);
  });

  it('is counted: the number follows every change of every member', () => {
    const step = fc.record({
      member: fc.nat(4),
      role: fc.constantFrom(...STAFF_ROLES),
      enabled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const members = new Map<number, StaffMember>();
        let counted = EMPTY.roster;
        for (const { member, role, enabled } of steps) {
          const before = members.get(member) ?? null;
          const input = { ...INVITATION, role, enabled, ...(before === null ? {} : { id: before.id }) };
          const state = { before, roster: counted };
          const hadAdmin = [...members.values()].some(isEnabledAdmin);
          if (errorsOf(input, state).length > 0) continue;
          for (const change of decide(input, state).changes) {
            if (!('entity' in change)) continue;
            if (change.entity === 'staffMember') members.set(member, { ...change.after, id: `stf_${member}` });
            else counted = change.after;
          }
          const admins = [...members.values()].filter(isEnabledAdmin).length;
          expect(counted.enabledAdmins).toBe(admins);
          if (hadAdmin) expect(admins).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('the caller', () => {
  test.each<[string, StaffMember]>([
    ['was disabled', { ...ADMIN, enabled: false }],
    ['is no admin any more', { ...ADMIN, role: 'SUPPORT' }],
  ])('changes nothing if it %s, although its token is still good', (_, caller) => {
    expect(errorsOf(INVITATION, { caller })).toEqual(['NOT_ALLOWED input']);
  });

  it('may be an enabled admin, or a machine', () => {
    expect(errorsOf(INVITATION, { caller: ADMIN })).toEqual([]);
    expect(errorsOf(INVITATION, { caller: null })).toEqual([]);
  });
});
