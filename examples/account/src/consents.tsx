import type { Graph, ResultOf } from 'customer-graph-client';
import {
  AccountPreferencesDocument,
  AccountSetConsentsDocument,
  type ContactChannel,
} from 'customer-graph-client/account';
import { Section } from './section.tsx';
import { useAnswer } from './use-answer.ts';
import { useChange } from './use-change.ts';

const CHANNELS = { EMAIL: 'Email', SMS: 'SMS', PHONE: 'Phone', POST: 'Post' } satisfies Partial<
  Record<ContactChannel, string>
>;
type Channel = keyof typeof CHANNELS;

type Customer = NonNullable<ResultOf<typeof AccountPreferencesDocument>['me']>;

/** On which channels the shop may make offers. A change is in force at once. */
export function Consents({ graph }: { readonly graph: Graph }) {
  const { result, error, refresh } = useAnswer(graph, AccountPreferencesDocument, {});
  const change = useChange(graph, AccountSetConsentsDocument, (saved) => saved.setContactConsents);
  const customer = result?.me ?? null;
  async function answer(channel: Channel, allowed: boolean): Promise<void> {
    const consent = allowed ? 'GRANTED' : 'DENIED';
    const answers = [{ channel, purpose: 'MARKETING', consent, evidence: 'account page' } as const];
    await change.send({ occurredAt: new Date().toISOString(), answers }, refresh);
  }
  return (
    <Section title="May we send you offers?" error={error ?? change.error}>
      {customer !== null &&
        (Object.keys(CHANNELS) as Channel[]).map((channel) => (
          <label key={channel} className="inline">
            <input
              type="checkbox"
              checked={isGranted(customer, channel)}
              disabled={change.busy}
              onChange={(event) => void answer(channel, event.currentTarget.checked)}
            />
            {CHANNELS[channel]}
          </label>
        ))}
    </Section>
  );
}

/** Marketing needs a consent: without an answer the box is empty. */
function isGranted({ preferences }: Customer, channel: Channel): boolean {
  return (preferences?.consents ?? []).some(
    (one) => one.channel === channel && one.purpose === 'MARKETING' && one.consent === 'GRANTED',
  );
}
