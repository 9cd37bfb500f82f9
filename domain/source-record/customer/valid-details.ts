import { LIST_LIMITS } from '../../customer/customer-details.ts';
import type { Instant } from '../../kernel/instant.ts';
import { type Path, Rejection, type UserError } from '../../kernel/user-error.ts';
import { draftCustomer } from '../../person/register-customer.ts';
import type { Shop } from '../../shop/shop.ts';
import type { SourceProblem } from '../record/apply-outcome.ts';
import { toProblems } from '../record/problems.ts';
import type { SourceCustomer } from '../record/source-record.ts';

/** What a source says about a person, without the answers and the name of the record. */
export type CustomerDetails = Pick<SourceCustomer, DetailField>;

const DETAIL_FIELDS = [
  'name',
  'emails',
  'phones',
  'addresses',
  'birthDate',
  'locale',
  'loyalty',
  'attributes',
] as const;
type DetailField = (typeof DETAIL_FIELDS)[number];

/** Each round leaves out at least one value. */
const MAX_ROUNDS = 20;

/**
 * The values that the graph accepts. The others are left out with a warning: a wrong phone number must not hold back a
 * person, or a sale.
 */
export function validDetails(
  record: SourceCustomer,
  shop: Shop,
  now: Instant,
): { readonly details: CustomerDetails; readonly warnings: readonly SourceProblem[] } {
  let details = Object.fromEntries(
    DETAIL_FIELDS.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])),
  ) as CustomerDetails;
  const warnings: SourceProblem[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const errors = errorsOf(details, shop, now);
    if (errors.length === 0) break;
    warnings.push(...toProblems(errors, record.path));
    details = errors.reduceRight((rest, { path: [, ...path] }) => without(rest, path), details);
  }
  return { details, warnings };
}

function errorsOf(details: CustomerDetails, shop: Shop, now: Instant): readonly UserError[] {
  try {
    draftCustomer(details, shop, now);
    return [];
  } catch (error) {
    if (error instanceof Rejection) return error.userErrors;
    throw error;
  }
}

/** Leaves out the value that the path leads to: a field, a part of the name, or an entry of a list. */
function without(details: CustomerDetails, [field = '', place]: Path): CustomerDetails {
  const value = (details as Readonly<Record<string, unknown>>)[field];
  if (Array.isArray(value)) {
    const rest =
      place === undefined
        ? value.slice(0, LIST_LIMITS[field as keyof typeof LIST_LIMITS])
        : value.filter((_, index) => index !== Number(place));
    return { ...details, [field]: rest };
  }
  if (field === 'name' && place !== undefined && details.name != null) {
    const { [place as 'given']: _, ...name } = details.name;
    return { ...details, name };
  }
  const { [field as DetailField]: _, ...rest } = details;
  return rest;
}
