import type { JobName } from './jobs.ts';
import type { Role } from './roles.ts';
import type { InputErrors, Path } from './user-error.ts';

/** The caller, from the claims of a verified token. */
export type Caller = {
  readonly clientId: string;
  /** The permanent name of the calling system. It stays the same when its client is replaced. */
  readonly system: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  /** The store of a till, which is the store of everything that it records; null for any other caller. */
  readonly store: string | null;
  /** The person behind the token, as a member of staff; null if no member of staff signed in. */
  readonly staffId: string | null;
  /** The codes of the stores that the caller may write for; empty: it is bound to no store. A till has its own store only. */
  readonly stores: readonly string[];
  /** The customer of a customer's own token, which gives access to this customer only; null for any other token. */
  readonly customerId: string | null;
  /** The code of the integration whose source records the caller applies; absent for any other caller. */
  readonly integration?: string;
};

/** The caller of the commands of a job, which has no token. */
export const jobCaller = (name: JobName): Caller => systemCaller(name);

/** The caller of what the graph applies for another system, and of a local program, which has no token either. */
export const systemCaller = (name: string): Caller => ({
  clientId: name,
  system: name,
  role: 'admin',
  scopes: [],
  store: null,
  staffId: null,
  stores: [],
  customerId: null,
});

export type SourceSystem = 'POS' | 'ECOMMERCE' | 'SUPPORT' | 'MARKETING' | 'IMPORT' | 'OTHER';

const SOURCE_BY_ROLE: Readonly<Record<Role, SourceSystem>> = {
  pos: 'POS',
  clerk: 'POS',
  commerce: 'ECOMMERCE',
  support: 'SUPPORT',
  analyst: 'MARKETING',
  marketing: 'MARKETING',
  admin: 'OTHER',
  customer: 'ECOMMERCE',
};

/** Where a shop sells and serves. A till also takes orders of the web shop, and integrations relay the sales of tills. */
const CHANNELS: readonly SourceSystem[] = ['POS', 'ECOMMERCE', 'SUPPORT', 'OTHER'];

/** The sources that a caller may state. Only an admin imports. */
const SOURCES_BY_ROLE: Readonly<Record<Role, readonly SourceSystem[]>> = {
  pos: CHANNELS,
  clerk: CHANNELS,
  commerce: CHANNELS,
  support: CHANNELS,
  analyst: ['MARKETING'],
  marketing: ['MARKETING'],
  admin: [...CHANNELS, 'MARKETING', 'IMPORT'],
  customer: ['ECOMMERCE'],
};

/** Adds an error where the source does not fit the caller. Later answers, filters and reports believe it. */
export function checkSource(errors: InputErrors, { role }: Caller, source: SourceSystem, path: Path): void {
  const possible = SOURCES_BY_ROLE[role];
  if (!possible.includes(source))
    errors.add('INVALID', path, `Your client cannot record for this source. It records for ${possible.join(', ')}.`);
}

/** Who wrote something: the member of staff; absent if no member of staff had signed in, and in records of former versions. */
export type WrittenByStaff = { readonly staffId?: string };

export const writtenBy = ({ staffId }: Caller): WrittenByStaff => (staffId === null ? {} : { staffId });

/**
 * The integration whose source records brought something; absent from all else. What lacks it proves that somebody besides the
 * integration knows the person (`source-record/privacy/known-elsewhere.ts`).
 */
export type BroughtBy = { readonly broughtBy?: string };

export const broughtBy = ({ integration }: Caller): BroughtBy =>
  integration === undefined ? {} : { broughtBy: integration };

/** The source of a record that names none. */
export const sourceOf = ({ role }: Pick<Caller, 'role'>): SourceSystem => SOURCE_BY_ROLE[role];
