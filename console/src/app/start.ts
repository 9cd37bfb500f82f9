import type { Client } from '@urql/core';
import type { Opening } from '../session/opening.ts';

/** How the app of this window begins. */
export type Start = Omit<Opening, 'early'> & {
  /** Has the answer to `ConsoleStart`, unless it failed. */
  readonly client: Client;
};
