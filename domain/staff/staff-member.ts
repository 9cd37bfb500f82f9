import type { Page, Slice } from '../kernel/page.ts';
import type { Role } from '../kernel/roles.ts';

export const STAFF_ROLES = ['CLERK', 'SUPPORT', 'ANALYST', 'MARKETING', 'ADMIN'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A person who works with the graph, and signs in as themselves. */
export type StaffMember = {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  /** The codes of the stores that the person writes for, sorted; empty: the person is bound to no store. */
  readonly stores: readonly string[];
  /** False: the person gets no further token. */
  readonly enabled: boolean;
};

/** The number of enabled admins. Every command that changes it writes it, so that two of them cannot remove the last admin. */
export type StaffRoster = { readonly version: number; readonly enabledAdmins: number };

/** A request for members in the order of their names. */
export type StaffQuery = {
  /** The code of a store; null: all. */
  readonly store: string | null;
  /** The folded start of a name, or of one of its words; null: all. */
  readonly nameStart: string | null;
  /** Null: both. */
  readonly enabled: boolean | null;
};

export type StaffRepository = {
  /** In the order of the ids; null where there is no member. */
  staffMembers(ids: readonly string[]): Promise<readonly (StaffMember | null)[]>;
  /** The id of the member with this email address, in any spelling; null where there is none. */
  staffIdOfEmail(email: string): Promise<string | null>;
  staffRoster(): Promise<StaffRoster>;
  staffPage(query: StaffQuery, slice: Slice): Promise<Page<StaffMember>>;
};

/** The role of a member in the table of access rights. */
export const ROLE_OF_STAFF: Readonly<Record<StaffRole, Role>> = {
  CLERK: 'clerk',
  SUPPORT: 'support',
  ANALYST: 'analyst',
  MARKETING: 'marketing',
  ADMIN: 'admin',
};

export const isEnabledAdmin = (member: StaffMember | null): boolean =>
  member?.enabled === true && member.role === 'ADMIN';
