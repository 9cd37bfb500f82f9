import type { Actor } from '../recording.ts';

// biome-ignore lint/suspicious/noExplicitAny: a response of any shape
type Data = any;

/** What a scenario needs to run. */
export type Stage = {
  /** Sends a mutation with a new key. @throws Error if it has a user error */
  play(by: Actor, mutation: string, input: object): Promise<Data>;
  /** The same for a mutation that takes a list. */
  playAll(by: Actor, mutation: string, inputs: readonly object[]): Promise<readonly Data[]>;
  ask(by: Actor, query: string, variables: object): Promise<Data>;
  /** Moves the clock forward. */
  pass(time: { readonly minutes?: number; readonly days?: number }): void;
  /** The time of the clock, moved by these minutes or days. */
  at(moved?: { readonly minutes?: number; readonly days?: number }): string;
  /** Waits for the consumers of the stream. */
  drain(): Promise<void>;
  /** Leaves an audience as the job does that has made its file. */
  finish(audienceId: string): Promise<void>;
  /** Leaves a message as a sender does that is stopped while a provider works for it. */
  strand(messageId: string): Promise<void>;
  /** Asks for the erasure of the person in the sale of a guest, as the web shop that brought it does. */
  askToErase(orderId: string): Promise<void>;
  /** Stores a delivery of an integration, as one that was applied. @returns its id */
  deliver(integration: string): Promise<string>;
  /** Runs all scheduled functions. */
  schedules(): Promise<void>;
  /** Stores an id under a name. */
  name(name: string, id: string): string;
};

export const ADMIN: Actor = ['admin'];
export const DESK: Actor = ['support'];
export const YORK: Actor = ['pos', { store: 'york', system: 'tills' }];
export const WEB: Actor = ['commerce', { client: 'web-shop' }];
export const ANALYST: Actor = ['analyst'];
export const MARKETING: Actor = ['marketing'];
export const ownToken = (customer: string): Actor => ['customer', { customer, client: 'app' }];

export const GBP = (amount: string) => ({ amount, currency: 'GBP' });
export const line = (sku: string, unitPrice: string, more: object = {}) => ({
  ...{ sku, description: `The ${sku.toLowerCase()}`, category: 'Jewellery', quantity: 1, unitPrice },
  ...more,
});
export const dayOf = (instant: string) => instant.slice(0, 10);
