import type { Instant } from '../../kernel/instant.ts';
import type { SourceCommandContext, SourceRepositories } from './context.ts';
import type { SourceLinks } from './source-link.ts';

/** Everything that source records are applied with. */
export type SourceContext = {
  readonly integration: SourceIntegration;
  /**
   * The context of one command. A second call with the same key and input changes nothing.
   * @param at the time at which the graph records the command; default: now
   */
  createContext(operation: string, idempotencyKey: string, input: object, at?: Instant): SourceCommandContext;
  /** They read consistently. */
  readonly repositories: SourceRepositories;
  readonly links: SourceLinks;
  /** Keyed hash of a text, in base64url. The key must stay the same for as long as there are links. */
  readonly digest: (text: string) => string;
  readonly now: () => Instant;
  /** The name under which the caller can apply this again, such as the id of a delivery; null: what waits is not kept. */
  readonly waiter: string | null;
  /** Nothing is written (`dryRunOf`), so what a record wrote cannot be found by a later command. */
  readonly isDryRun?: true;
};

export type SourceIntegration = {
  /** The permanent code. It is the system of the external ids of customers. */
  readonly code: string;
  /** What kind of system it is: it decides how far its values are trusted. Absent: as much as the shop's own import. */
  readonly system?: 'SHOPIFY' | 'SQUARE' | 'WOOCOMMERCE' | 'ZENDESK' | 'GENERIC';
  /** The code of the store at each location of the system. */
  readonly stores: ReadonlyMap<string, string>;
};
