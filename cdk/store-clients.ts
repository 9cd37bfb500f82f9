import type { Configuration } from './configuration.ts';

/** API Gateway's authorizer accepts tokens of at most 50 clients; the quota cannot be raised. Five are not of a store. */
const MAX_STORE_CLIENTS = 45;

/** The stores whose tills have a client. The tills of the other ones sign in as devices. */
export const storesWithClient = ({ stores }: Configuration): Configuration['stores'] =>
  stores.slice(0, MAX_STORE_CLIENTS);
