import type { Result } from '../../kernel/command.ts';
import type { Path, UserError } from '../../kernel/user-error.ts';
import type { UpdateCustomerInput } from '../../person/customer-update.ts';
import { loadPeople, type Person } from '../../person/people.ts';
import {
  draftCustomer,
  isFindable,
  type RegisterCustomerInput,
  registerCustomer,
} from '../../person/register-customer.ts';
import { updateCustomer } from '../../person/update-customer.ts';
import type { ApplyOutcome, SourceProblem } from '../record/apply-outcome.ts';
import { toProblems } from '../record/problems.ts';
import type { SourceCustomer } from '../record/source-record.ts';
import type { ApplyRun, CommandStep } from '../run/apply-run.ts';
import { hashOf } from '../run/keyed-hash.ts';
import type { CustomerState } from '../run/source-link.ts';
import { applyAnswers } from './apply-consent.ts';
import { linkOfCustomer, saveAliases } from './customer-alias.ts';
import { customerChange, hasExternalId, listsWithRemovals, otherExternalIds } from './customer-change.ts';
import { newerFields, statedFields } from './customer-fields.ts';
import { type CustomerDetails, validDetails } from './valid-details.ts';

const NOTHING_KNOWN: CustomerState = { fields: {}, answers: {} };

export async function applyCustomer(run: ApplyRun, record: SourceCustomer): Promise<ApplyOutcome> {
  return (await keepCustomer(run, record)).outcome;
}

/**
 * Registers the customer, or changes what the source changed since the state applied before. Each field holds its latest
 * state by itself, so payloads that know different fields arrive in any order.
 * @param purchasedAt when the customer bought: a purchase after an erasure starts a new record, also where the payload has the
 *   person as they were before
 * @returns the id in the graph; null if the person was erased, or cannot be found by anything
 */
export async function keepCustomer(
  run: ApplyRun,
  record: SourceCustomer,
  purchasedAt = '',
): Promise<{ readonly customerId: string | null; readonly outcome: ApplyOutcome }> {
  const { repositories, digest, now } = run.context;
  const link = await linkOfCustomer(run, record);
  if (link.isAlias === true) return { customerId: link.graphId, outcome: { outcome: 'UNCHANGED' } };
  const { erasedAt, customer: known = NOTHING_KNOWN } = link;
  const isErased = erasedAt !== undefined && record.version <= erasedAt && purchasedAt <= erasedAt;
  if (isErased) return { customerId: null, outcome: { outcome: 'UNCHANGED' } };
  const shop = await repositories.shop();
  const { details, warnings } = validDetails(record, shop, now());
  const stated = statedFields(details, digest, shop.defaultRegion);
  const newer = newerFields(known, stated, record.version);
  const isNamed = known.namedIn !== undefined && known.namedIn > (known.removedIn ?? '');
  const names = !isNamed && record.version > (known.removedIn ?? '');
  const written = await (link.graphId === null
    ? register(run, record, details, names)
    : newer.length === 0 && !names
      ? UNTOUCHED(link.graphId)
      : update(run, record, details, { id: link.graphId, known, newer, names, isRemoved: !names && !isNamed }));
  if (written.problems !== undefined)
    return { customerId: link.graphId, outcome: { outcome: 'REJECTED', problems: written.problems } };
  const { id } = written;
  if (id === null) return { customerId: null, outcome: { outcome: 'UNCHANGED' } };
  await saveAliases(run, record, id);
  const answered = await applyAnswers(run, record, record.consents ?? [], id, known.answers, record.path);
  const fields = newer.map((field) => [field, { version: record.version, hashes: stated[field] ?? null }] as const);
  const latest = link.latest === null || record.version > link.latest ? record.version : link.latest;
  const isSame = !names && fields.length === 0 && answered.count === 0 && latest === link.latest && id === link.graphId;
  if (isSame) return { customerId: id, outcome: { outcome: 'UNCHANGED' } };
  await run.save(link, {
    graphId: id,
    latest,
    customer: {
      ...known,
      fields: { ...known.fields, ...Object.fromEntries(fields) },
      answers: answered.answers,
      ...(isNamed || names ? { namedIn: laterOf(known.namedIn, record.version) } : {}),
    },
  });
  return {
    customerId: id,
    outcome: { outcome: 'APPLIED', wrote: [id], warnings: [...warnings, ...written.warnings, ...answered.warnings] },
  };
}

type Written =
  | { readonly id: string | null; readonly warnings: readonly SourceProblem[]; readonly problems?: undefined }
  | { readonly problems: readonly SourceProblem[] };

/** The record has its external id by the latest of its states: a removal before that one does not take it. */
const laterOf = (one: string | undefined, other: string): string => (one === undefined || one < other ? other : one);

const UNTOUCHED = (id: string): Written => ({ id, warnings: [] });

async function register(
  run: ApplyRun,
  { externalId, kind, version, path }: SourceCustomer,
  details: CustomerDetails,
  names: boolean,
): Promise<Written> {
  const { integration, repositories, now } = run.context;
  const input: RegisterCustomerInput = {
    ...details,
    ...(names ? { externalIds: [{ system: integration.code, value: externalId }] } : {}),
  };
  // The source deleted its record before it arrived, and nothing else is known by which the person could be found.
  if (!names && !isFindable(draftCustomer(input, await repositories.shop(), now()))) return { id: null, warnings: [] };
  const step = { operation: 'registerCustomer', thing: { kind, externalId } };
  const cautious = { ...input, loyalty: null, emails: input.emails?.map((email) => ({ ...email, verified: false })) };
  const first = await registerCustomer(run.command({ ...step, step: ['register', version] }), input);
  if ('value' in first) return { id: first.value.customer.id, warnings: warningsOf(first, path) };
  // The keys lead to several customers. Staff decide whether they are one; the purchase is not lost.
  const second = await registerCustomer(run.command({ ...step, step: ['register', version, 'unverified'] }), cautious);
  if ('userErrors' in second) return { problems: toProblems(second.userErrors, path, NAMES) };
  return {
    id: second.value.customer.id,
    warnings: [...toProblems(first.userErrors, path, NAMES), ...warningsOf(second, path)],
  };
}

const warningsOf = (
  result: Extract<Result<unknown>, { readonly value: unknown }>,
  path: Path,
): readonly SourceProblem[] => toProblems(result.warnings, path, NAMES);

/** Inputs of commands by the fields of the record that give them. */
const NAMES = {
  addEmails: 'emails',
  removeEmails: 'emails',
  addPhones: 'phones',
  removePhones: 'phones',
  externalIds: '',
  customerId: '',
};

type Known = {
  readonly id: string;
  readonly known: CustomerState;
  readonly newer: readonly string[];
  /** Whether the record gets its external id. */
  readonly names: boolean;
  /** The source deleted its record. A person who could be found by nothing else still has the external id. */
  readonly isRemoved: boolean;
};

async function update(
  run: ApplyRun,
  record: SourceCustomer,
  details: CustomerDetails,
  { id, known, newer, names, isRemoved }: Known,
): Promise<Written> {
  const { digest, repositories, integration } = run.context;
  const { defaultRegion } = await repositories.shop();
  const stated = statedFields(details, digest, defaultRegion);
  const needsPerson =
    names || isRemoved || newer.includes('addresses') || listsWithRemovals(known, stated, newer).length > 0;
  const person = needsPerson ? ((await loadPeople(repositories, [id]))[0] ?? null) : null;
  const change = {
    ...customerChange(details, stated, newer, known, person, digest, defaultRegion),
    ...(names && person !== null ? withExternalId(person, integration.code, record.externalId) : {}),
    ...(isRemoved && person !== null ? withoutExternalId(person, integration.code, record.externalId) : {}),
  };
  if (Object.keys(change).length === 0) return UNTOUCHED(id);
  return updateLeniently(run, record, { ...change, customerId: id });
}

const withExternalId = (person: Person, system: string, value: string): Pick<UpdateCustomerInput, 'externalIds'> =>
  hasExternalId(person, system, value) ? {} : { externalIds: [...person.customer.externalIds, { system, value }] };

const withoutExternalId = (person: Person, system: string, value: string): Pick<UpdateCustomerInput, 'externalIds'> =>
  hasExternalId(person, system, value) ? { externalIds: otherExternalIds(person, system, value) } : {};

/** Updates the customer. A field that the graph refuses is left out with a warning. */
export async function updateLeniently(
  run: ApplyRun,
  record: Pick<SourceCustomer, 'externalId' | 'version' | 'path'> & Pick<CommandStep['thing'], 'kind'>,
  input: UpdateCustomerInput & { readonly customerId: string },
): Promise<Written> {
  const warnings: SourceProblem[] = [];
  for (let rest: UpdateCustomerInput = input; ; ) {
    // The states of two payloads with one version may know different fields.
    const step = ['update', record.version, hashOf(run.context.digest, 'update', rest)];
    const result = await updateCustomer(run.command({ operation: 'updateCustomer', thing: record, step }), rest);
    if ('value' in result) return { id: input.customerId, warnings: [...warnings, ...warningsOf(result, record.path)] };
    const { userErrors } = result;
    if (userErrors.some(({ path }) => path[1] === 'customerId')) return { id: null, warnings: [] };
    warnings.push(...toProblems(userErrors, record.path, NAMES));
    const smaller = withoutFields(rest, userErrors);
    if (smaller === null) return { problems: warnings };
    if (Object.keys(smaller).length === 1) return { id: input.customerId, warnings };
    rest = smaller;
  }
}

/** Null if the errors name no field of the input. */
function withoutFields(input: UpdateCustomerInput, errors: readonly UserError[]): UpdateCustomerInput | null {
  const named = new Set(errors.map(({ path }) => (path[1] ?? '').replace(/^(add|remove)/, '').toLowerCase()));
  const rest = Object.entries(input).filter(
    ([field]) => field === 'customerId' || !named.has(field.replace(/^(add|remove)/, '').toLowerCase()),
  );
  return rest.length === Object.keys(input).length ? null : Object.fromEntries(rest);
}
