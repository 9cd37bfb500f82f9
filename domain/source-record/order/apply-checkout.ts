import { type RecordInteractionInput, recordInteraction } from '../../interaction/record-interaction.ts';
import type { CustomerKeyInput } from '../../person/customer-key.ts';
import { type FoundBuyer, findBuyer } from '../customer/find-buyer.ts';
import type { ApplyOutcome } from '../record/apply-outcome.ts';
import { toProblems } from '../record/problems.ts';
import type { SourceCheckout } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import type { CheckoutState } from '../run/source-link.ts';

type Event = { readonly type: 'CHECKOUT_STARTED' | 'CART_ABANDONED'; readonly occurredAt: string };

/**
 * Records that the customer began to pay, and that the system calls the cart abandoned: each once, from whichever state says
 * it first. A state with a sale says neither: the order does. A guest's checkout is kept under the contact.
 */
export async function applyCheckout(run: ApplyRun, record: SourceCheckout): Promise<ApplyOutcome> {
  const { customer, completedAt, startedAt, abandonedAt, path } = record;
  const { context } = run;
  const externalId = typeof customer === 'string' ? customer : (customer?.externalId ?? null);
  await run.prefetch([record, ...(externalId === null ? [] : [{ kind: 'customer', externalId } as const])]);
  const link = await run.link(record);
  const known: CheckoutState = link.checkout ?? {};
  const isCompleted = completedAt !== null || known.isCompleted === true;
  const events: readonly Event[] =
    completedAt !== null
      ? []
      : [
          ...(known.started === undefined ? [{ type: 'CHECKOUT_STARTED', occurredAt: startedAt } as const] : []),
          ...(abandonedAt !== null && known.abandoned === undefined
            ? [{ type: 'CART_ABANDONED', occurredAt: abandonedAt } as const]
            : []),
        ];
  if (events.length === 0 && isCompleted === (known.isCompleted === true)) return { outcome: 'UNCHANGED' };
  let state: CheckoutState = isCompleted ? { ...known, isCompleted } : known;
  const buyer = events.length === 0 ? null : await findBuyer(run, customer, startedAt, [...path, 'customer']);
  // The source deleted the customer before the graph saw them. Their older state may still arrive.
  if (
    buyer !== null &&
    externalId !== null &&
    buyer.customerId === null &&
    !buyer.isErased &&
    context.isDryRun !== true
  )
    return { outcome: 'WAITING', kind: 'customer', externalId };
  const key = buyer === null ? null : keyOf(record, buyer);
  const wrote: string[] = [...(buyer?.wrote ?? [])];
  for (const event of key === null ? [] : events) {
    const input = interactionInput(record, event, key ?? {});
    const result = await recordInteraction(
      run.command({
        operation: 'recordInteraction',
        thing: record,
        step: [event.type],
        occurredAt: event.occurredAt,
        // What was bought is no cart to write about.
        ...(isCompleted ? { isQuiet: true } : {}),
      }),
      input,
    );
    if ('userErrors' in result)
      return {
        outcome: 'REJECTED',
        problems: toProblems(result.userErrors, path, { touchpoint: '', ifUnidentified: '' }),
      };
    wrote.push(result.value.id);
    state = { ...state, [event.type === 'CHECKOUT_STARTED' ? 'started' : 'abandoned']: result.value.id };
  }
  // Nobody is known who left the cart, or the person was erased.
  if (events.length > 0 && key === null) return { outcome: 'UNCHANGED' };
  const graphId = state.abandoned ?? state.started ?? null;
  const latest = link.latest === null || record.version > link.latest ? record.version : link.latest;
  await run.save(link, { graphId, latest, checkout: state });
  return { outcome: 'APPLIED', wrote, warnings: buyer?.warnings ?? [] };
}

/** A guest's email, else the phone number; null if nobody is known. */
function keyOf({ contact }: SourceCheckout, { customerId, isErased }: FoundBuyer): CustomerKeyInput | null {
  if (customerId !== null) return { id: customerId };
  if (isErased) return null;
  if (contact?.email != null) return { email: contact.email };
  return contact?.phone == null ? null : { phone: contact.phone };
}

const interactionInput = (
  { skus }: SourceCheckout,
  { type, occurredAt }: Event,
  customer: CustomerKeyInput,
): RecordInteractionInput => ({
  ...{ customer, type, via: 'WEB', direction: 'INBOUND', occurredAt, skus },
  touchpoint: 'checkout',
  ...(customer.id == null ? { ifUnidentified: 'KEEP' } : {}),
});
