import type {
  ConsoleDeskCustomerQuery,
  ConsoleDeskPreferencesFragment,
  ContactChannel,
  ContactPurpose,
} from 'customer-graph-client/console';
import { Consents } from './consents.tsx';
import { ContactQuestion } from './contact-question.tsx';
import { ContactRules } from './contact-rules.tsx';

type Props = {
  readonly customer: NonNullable<ConsoleDeskCustomerQuery['customer']>;
  readonly preferences: ConsoleDeskPreferencesFragment;
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
};

/** Whether and how the person may be contacted, and why. */
export function ContactView({ customer, preferences, channel, purpose }: Props) {
  return (
    <>
      <ContactQuestion decision={customer.contactDecision ?? null} {...{ channel, purpose }} />
      <Consents customerId={customer.id} preferences={preferences} />
      <ContactRules customerId={customer.id} preferences={preferences} />
    </>
  );
}
