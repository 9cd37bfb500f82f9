import { createHash } from 'node:crypto';
import type { Role } from '../domain/kernel/roles.ts';

/** The folders of `graphql/operations`, each with the roles of the tokens that its client sends. */
export const CLIENT_ROLES = {
  /** Every page that the customer signs in to, also those of the web shop. */
  account: ['customer'],
  till: ['pos', 'clerk'],
  /** The shop's own server. */
  'web-shop': ['commerce'],
  desk: ['support'],
  analyst: ['analyst', 'marketing'],
  console: ['admin', 'support', 'clerk', 'analyst', 'marketing'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type ClientName = keyof typeof CLIENT_ROLES;

export const CLIENT_NAMES = Object.keys(CLIENT_ROLES) as readonly ClientName[];

/** An operation of `graphql/operations`, which a request may name by the SHA-256 of its text. */
export type KnownOperation = { readonly client: ClientName; readonly text: string };

/** The SHA-256 of an operation's text, in hexadecimal digits. */
export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether a caller with the role may send the operations of the client, if it may send only known ones. */
export const isClientOf = (client: ClientName, role: Role): boolean =>
  (CLIENT_ROLES[client] as readonly Role[]).includes(role);
