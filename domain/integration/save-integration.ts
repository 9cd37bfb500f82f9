import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { MAX_LINE_LENGTH } from '../kernel/text.ts';
import { type InputErrors, inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import type { Shop } from '../shop/shop.ts';
import type { IntegrationChange, IntegrationCommandContext } from './context.ts';
import {
  INTEGRATION_CODE,
  type Integration,
  type IntegrationStore,
  type IntegrationSystem,
  MAX_INTEGRATIONS,
} from './integration.ts';

type Maybe<T> = T | null | undefined;

/** A new integration needs a system. Absent fields of a known one keep their values. */
export type SaveIntegrationInput = {
  readonly code: string;
  readonly expectedVersion?: Maybe<number>;
  readonly system?: Maybe<IntegrationSystem>;
  readonly enabled?: Maybe<boolean>;
  readonly dryRun?: Maybe<boolean>;
  readonly stores?: Maybe<readonly IntegrationStore[]>;
};

type State = { readonly all: readonly Integration[]; readonly shop: Shop };

const MAX_STORES = 1_000;

/** Creates an integration, or changes the given fields of one. */
export function saveIntegration(
  context: IntegrationCommandContext,
  input: SaveIntegrationInput,
): Promise<Result<Integration>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const [all, shop] = await inParallel(
        () => repositories.integrations(),
        () => repositories.freshShop(),
      );
      return { all, shop };
    },
    decide: (state) => decideSave(context, state, input),
    async replay({ code = '' }) {
      const saved = (await repositories.integrations()).find((one) => one.code === code);
      return saved ?? reject('NOT_FOUND', ['input'], 'The integration of that call no longer exists.');
    },
  });
}

function decideSave(
  { newId }: IntegrationCommandContext,
  { all, shop }: State,
  input: SaveIntegrationInput,
): Decision<Integration, IntegrationChange> {
  const before = all.find(({ code }) => code === input.code) ?? null;
  expectVersion(input.expectedVersion, before?.version ?? 0);
  const errors = inputErrors();
  if (before === null) checkNew(errors, all, input);
  else checkChange(errors, before, input);
  checkStores(errors, shop, input.stores ?? []);
  errors.throwIfAny();
  const system = before?.system ?? input.system;
  if (system == null) return reject('INVALID', ['input', 'system'], 'A new integration needs a system.');
  const after: Integration = {
    id: before?.id ?? newId('integration'),
    version: (before?.version ?? 0) + 1,
    code: input.code,
    system,
    enabled: input.enabled ?? before?.enabled ?? true,
    dryRun: input.dryRun ?? before?.dryRun ?? false,
    stores: input.stores == null ? (before?.stores ?? []) : input.stores.map(toStore).toSorted(byLocation),
  };
  return {
    changes: [{ entity: 'integration', before, after }],
    replayRefs: { code: after.code },
    result: after,
  };
}

function checkNew(errors: InputErrors, all: readonly Integration[], { code, system }: SaveIntegrationInput): void {
  if (!INTEGRATION_CODE.test(code))
    errors.add(
      'INVALID',
      ['input', 'code'],
      'A code is 1 to 40 lower-case ASCII letters and digits, with - between them.',
    );
  if (system == null)
    errors.add('INVALID', ['input', 'system'], 'There is no such integration yet. A new one needs a system.');
  if (all.length >= MAX_INTEGRATIONS)
    errors.add('LIMIT_EXCEEDED', ['input', 'code'], `At most ${MAX_INTEGRATIONS} integrations.`);
}

function checkChange(errors: InputErrors, before: Integration, input: SaveIntegrationInput): void {
  const { system, enabled, dryRun, stores } = input;
  for (const [field, value] of Object.entries({ system, enabled, dryRun, stores }))
    if (value === null) errors.add('INVALID', ['input', field], 'This cannot be cleared. Leave it out to keep it.');
  if (system != null && system !== before.system)
    errors.add(
      'NOT_ALLOWED',
      ['input', 'system'],
      `This integration is of the system ${before.system}. Save another system under another code.`,
    );
}

function checkStores(errors: InputErrors, shop: Shop, stores: readonly IntegrationStore[]): void {
  if (stores.length > MAX_STORES) errors.add('LIMIT_EXCEEDED', ['input', 'stores'], `At most ${MAX_STORES} locations.`);
  const known = new Set(shop.stores.map(({ code }) => code));
  const seen = new Set<string>();
  for (const [index, { location, store }] of stores.slice(0, MAX_STORES).entries()) {
    const path = ['input', 'stores', index];
    const trimmed = location.trim();
    if (trimmed === '' || trimmed.length > MAX_LINE_LENGTH)
      errors.add(
        'INVALID',
        [...path, 'location'],
        `Give the system's id of the place, of 1 to ${MAX_LINE_LENGTH} characters.`,
      );
    if (seen.has(trimmed)) errors.add('INVALID', [...path, 'location'], 'This location is already in the list.');
    seen.add(trimmed);
    if (!known.has(store)) errors.add('NOT_FOUND', [...path, 'store'], 'No store has this code.');
  }
}

const toStore = ({ location, store }: IntegrationStore): IntegrationStore => ({ location: location.trim(), store });

const byLocation = (one: IntegrationStore, other: IntegrationStore): number =>
  one.location < other.location ? -1 : Number(one.location > other.location);
