import type { CallChange } from '../../call/context.ts';
import type { CustomerWithMetrics } from '../../customer/metrics.ts';
import type { IntegrationChange, IntegrationRepositories } from '../../integration/context.ts';
import type { CommandContext } from '../../kernel/command.ts';
import type { CausingEvent } from '../../message/causing-event.ts';
import type { MessageChange, MessageRepositories } from '../../message/context.ts';
import type { OfferRedemption } from '../../order/offer-redemption.ts';
import type { PolicySubject } from '../../person/context.ts';
import type { PlaybookChange, PlaybookRepositories } from '../../playbook/context.ts';
import type { PrivacyChange, PrivacyRepositories } from '../../privacy/context.ts';
import type { Metrics } from '../../profile/metrics.ts';

type SourceChange = CallChange | IntegrationChange | MessageChange | PlaybookChange | PrivacyChange;

export type SourceRepositories = IntegrationRepositories &
  MessageRepositories &
  PlaybookRepositories &
  PrivacyRepositories;

/** The context of a command that applies a source record. */
export type SourceCommandContext = CommandContext<
  SourceRepositories,
  SourceChange,
  CausingEvent,
  PolicySubject,
  CustomerWithMetrics<Metrics>
> & {
  readonly offers: OfferRedemption;
};
