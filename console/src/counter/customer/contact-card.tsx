import { Anchor, Badge, Group, Text } from '@mantine/core';
import type { ConsoleContactAnswerFragment } from 'customer-graph-client/console';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import type { CounterCustomer } from '../person/counter-customer.ts';
import { Fact, Facts } from '../shared/facts.tsx';
import { objectionTexts, texts } from './texts.ts';

/** How to reach the person, and why not for marketing. */
export function ContactCard({ customer }: { readonly customer: CounterCustomer }) {
  const { contact, phone, email, address, loyalty, noContact, marketing, sms } = useTexts(texts);
  const { phones, emails, addresses } = customer;
  return (
    <Panel title={contact}>
      {phones.length + emails.length === 0 && <Text>{noContact}</Text>}
      <Facts>
        {phones.map(({ number, verified }) => (
          <Fact key={number} name={phone}>
            <Anchor href={`tel:${number}`} underline="always" size="sm">
              {number}
            </Anchor>{' '}
            <Confirmed verified={verified} />
          </Fact>
        ))}
        {emails.map((one) => (
          <Fact key={one.address} name={email}>
            {one.address} <Confirmed verified={one.verified} isDead={one.undeliverableSince != null} />
          </Fact>
        ))}
        {addresses.map(({ lines, postalCode, locality }) => (
          <Fact key={lines.join()} name={address}>
            {[...lines, [postalCode, locality].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
          </Fact>
        ))}
        {customer.loyalty != null && (
          <Fact name={loyalty}>{[customer.loyalty.number, customer.loyalty.tier].filter(Boolean).join(' · ')}</Fact>
        )}
        {customer.email != null && (
          <Fact name={marketing(email)}>
            <ContactAnswer answer={customer.email} />
          </Fact>
        )}
        {customer.sms != null && (
          <Fact name={marketing(sms)}>
            <ContactAnswer answer={customer.sms} />
          </Fact>
        )}
      </Facts>
    </Panel>
  );
}

function Confirmed({ verified, isDead = false }: { readonly verified: boolean; readonly isDead?: boolean }) {
  const { confirmed, notConfirmed, undeliverable } = useTexts(texts);
  if (isDead)
    return (
      <Badge color="red" size="sm" tt="none">
        {undeliverable}
      </Badge>
    );
  return (
    <Badge color={verified ? 'green' : 'yellow'} size="sm" tt="none">
      {verified ? confirmed : notConfirmed}
    </Badge>
  );
}

/** Whether marketing may be sent, and each reason why not. */
function ContactAnswer({ answer }: { readonly answer: ConsoleContactAnswerFragment }) {
  const { mayContact, until: untilText } = useTexts(texts);
  const objections = useTexts(objectionTexts);
  const { dateTime } = useFormats();
  if (answer.allowed) return mayContact;
  return (
    <Group component="span" gap={4} display="inline-flex">
      {answer.reasons.map(({ code, until }) => (
        <span key={code}>{until === null ? objections[code] : untilText(objections[code], dateTime(until))}</span>
      ))}
    </Group>
  );
}
