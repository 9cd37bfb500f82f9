import type { Customer } from '../customer/customer.ts';
import { isUnidentified } from '../customer/unidentified.ts';
import { broughtBy, sourceOf, writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { clampToNow, isInFuture } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import type { Order } from '../order/order.ts';
import { type CustomerKeyInput, requireActiveRecord } from '../person/customer-key.ts';
import { followIdentified, type IfUnidentified, resolveSpeaker, withKept } from '../person/keep-unidentified.ts';
import { type Preferences, withMarketingSent } from '../preferences/preferences.ts';
import { loadShop, resolveRecordStore, type Shop } from '../shop/shop.ts';
import type { Warranty } from '../warranty/warranty.ts';
import { checkSubject } from './check-subject.ts';
import type { InteractionChange, InteractionCommandContext } from './context.ts';
import type { Channel, Direction, Interaction, InteractionType, Sentiment } from './interaction.ts';
import { distinctSkus } from './skus.ts';

type Maybe<T> = T | null | undefined;

export type RecordInteractionInput = {
  readonly customer: CustomerKeyInput;
  readonly ifUnidentified?: Maybe<IfUnidentified>;
  readonly type: InteractionType;
  readonly via?: Maybe<Channel>;
  readonly direction: Direction;
  readonly occurredAt: Instant;
  readonly touchpoint?: Maybe<string>;
  readonly store?: Maybe<string>;
  readonly agent?: Maybe<string>;
  readonly subject?: Maybe<string>;
  readonly body?: Maybe<string>;
  readonly sentiment?: Maybe<Sentiment>;
  readonly skus?: Maybe<readonly string[]>;
  readonly orderId?: Maybe<string>;
  readonly warrantyId?: Maybe<string>;
};

/** Characters: the longest line of an email (RFC 5322). */
const MAX_SUBJECT_LENGTH = 998;

/**
 * Stores a contact between the shop and a customer, with the sale or the cover that it was about, and lets playbooks
 * react to it.
 */
export function recordInteraction(
  context: InteractionCommandContext,
  input: RecordInteractionInput,
): Promise<Result<Interaction>> {
  const { repositories } = context;
  return execute(context, {
    mayCause: ['INTERACTION_RECORDED'],
    async load(policy) {
      const path = ['input', 'customer'];
      const shop = await loadShop(repositories, [input.store]);
      const [{ customer, kept, preferences }, [order = null], [warranty = null]] = await inParallel(
        async () => {
          const { customerId, kept } = await resolveSpeaker(context, input.customer, input.ifUnidentified);
          const { customer: found } =
            kept === null
              ? await followIdentified(customerId, async (id) => ({ customer: await repositories.customer(id) }))
              : { customer: kept };
          const customer = requireActiveRecord(found, path);
          const store = input.store ?? context.caller.store;
          const [, preferences] = await inParallel(
            () =>
              policy.load(
                kept === null
                  ? { customerId: customer.id, store, shop }
                  : { customerId: null, newcomer: kept, store, shop },
              ),
            () =>
              input.type === 'MARKETING_SENT' && !isUnidentified(customer)
                ? repositories.preferences(customer.id)
                : null,
          );
          return { customer, kept, preferences };
        },
        () => (input.orderId == null ? [] : repositories.orders([input.orderId])),
        () => (input.warrantyId == null ? [] : repositories.warranties([input.warrantyId])),
      );
      return { shop, customer, kept, preferences, order, warranty };
    },
    decide(state) {
      const interaction = draftInteraction(context, input, state);
      return {
        changes: withKept(
          [
            { entity: 'interaction', before: null, after: interaction } as const,
            ...countMarketingSend(state.preferences, clampToNow(interaction.occurredAt, interaction.recordedAt)),
            { entity: 'activeCustomer', customerId: state.customer.id } as const,
          ],
          state.kept,
        ),
        events: [{ type: 'INTERACTION_RECORDED', interaction }],
        replayRefs: { interactionId: interaction.id },
        result: interaction,
      };
    },
    async replay({ interactionId = '' }) {
      const [interaction] = await repositories.interactions([interactionId]);
      return interaction ?? reject('NOT_FOUND', ['input'], 'The interaction of that call no longer exists.');
    },
  });
}

type State = {
  readonly shop: Shop;
  readonly customer: Customer;
  /** The customer, if this command makes the record. */
  readonly kept: Customer | null;
  readonly order: Order | null;
  readonly warranty: Warranty | null;
  /** Read only for a marketing send, which counts against the weekly cap. */
  readonly preferences: Preferences | null;
};

function draftInteraction(
  context: InteractionCommandContext,
  input: RecordInteractionInput,
  state: State,
): Interaction {
  const { caller, newId } = context;
  const { shop, customer, order, warranty } = state;
  const now = context.now();
  const errors = inputErrors();
  if (isInFuture(input.occurredAt, now))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is in the future. Give the time at which it happened.');
  checkLength(errors, ['input', 'touchpoint'], input.touchpoint, MAX_LINE_LENGTH);
  checkLength(errors, ['input', 'agent'], input.agent, MAX_LINE_LENGTH);
  checkLength(errors, ['input', 'subject'], input.subject, MAX_SUBJECT_LENGTH);
  checkLength(errors, ['input', 'body'], input.body, MAX_TEXT_LENGTH);
  const skus = distinctSkus(input.skus, errors);
  if (input.orderId != null) checkSubject(errors, 'orderId', order, customer, caller);
  if (input.warrantyId != null) checkSubject(errors, 'warrantyId', warranty, customer, caller);
  errors.throwIfAny();
  return {
    id: newId('interaction'),
    customerId: customer.id,
    occurredAt: input.occurredAt,
    recordedAt: now,
    type: input.type,
    via: input.via ?? null,
    // A marketing send is always outbound, even if the input leaves the direction at its default.
    direction: input.type === 'MARKETING_SENT' ? 'OUTBOUND' : input.direction,
    source: sourceOf(caller),
    touchpoint: trimToNull(input.touchpoint),
    store: resolveRecordStore(caller, shop, input.store, ['input', 'store']),
    agent: trimToNull(input.agent),
    ...writtenBy(caller),
    ...broughtBy(caller),
    subject: trimToNull(input.subject),
    body: trimToNull(input.body),
    sentiment: input.sentiment ?? null,
    skus,
    orderId: order?.id ?? null,
    warrantyId: warranty?.id ?? null,
  };
}

/** The head counts marketing sends for the weekly cap, so that a contact decision does not need to read the history. */
function countMarketingSend(before: Preferences | null, occurredAt: Instant): readonly InteractionChange[] {
  const after = before === null ? null : withMarketingSent(before, occurredAt);
  return after === null || after === before ? [] : [{ entity: 'preferences', before, after }];
}
