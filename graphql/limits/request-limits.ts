import type { Role } from '../../domain/kernel/roles.ts';

/** The bounds of one request. A request beyond one of them is refused before it is executed. */
export type RequestLimits = {
  /** Of the body, or of the query string of a GET. */
  readonly bytes: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Levels of fields, with fragments counted where they are spread. */
  readonly depth: number;
  /** Fields of the operation itself, with fragments counted where they are spread. */
  readonly rootFields: number;
  /** Aliases in the document. */
  readonly aliases: number;
  /** Directives in the document. */
  readonly directives: number;
  /** Fragment spreads and inline fragments in the document. */
  readonly fragments: number;
  /** Fields that repeat the name of another field in the same selection. */
  readonly repeats: number;
  /** See request-cost.ts. */
  readonly cost: number;
  /** What it may read of the table, while it is executed: see domain/kernel/read-budget.ts. Then it reads no more. */
  readonly readUnits: number;
  /** Then the request stops reading, and returns what it has. */
  readonly milliseconds: number;
};

/** The limits that a request is refused beyond. */
export type LimitName = Exclude<keyof RequestLimits, 'milliseconds'>;
export type LimitsByRole = Readonly<Record<Role, RequestLimits>>;

const KB = 1_024;

/** For the shop's own staff and systems. */
const FOR_CLIENTS: RequestLimits = {
  bytes: 5 * 1_024 * KB,
  tokens: 10_000,
  depth: 15,
  rootFields: 60,
  aliases: 200,
  directives: 200,
  fragments: 300,
  repeats: 500,
  cost: 20_000,
  readUnits: Number.POSITIVE_INFINITY,
  milliseconds: 29_000,
};

/** Anyone with an account has such a token, and can send any request with it. */
const FOR_CUSTOMERS: RequestLimits = {
  bytes: 256 * KB,
  tokens: 2_000,
  depth: 12,
  rootFields: 30,
  aliases: 30,
  directives: 30,
  fragments: 50,
  repeats: 100,
  cost: 300,
  readUnits: 240,
  milliseconds: 10_000,
};

export const DEFAULT_LIMITS: LimitsByRole = {
  pos: FOR_CLIENTS,
  clerk: FOR_CLIENTS,
  commerce: FOR_CLIENTS,
  support: FOR_CLIENTS,
  analyst: FOR_CLIENTS,
  marketing: FOR_CLIENTS,
  admin: FOR_CLIENTS,
  customer: FOR_CUSTOMERS,
};
