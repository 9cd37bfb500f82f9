import { Button } from '@mantine/core';
import { ConsoleChangeVisitDocument } from 'customer-graph-client/console';
import { CommandNotice } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { type CounterCustomer, coversOf } from '../person/counter-customer.ts';
import { usePresence } from '../shared/counter-store.ts';
import { texts } from './texts.ts';

type Props = { readonly customer: CounterCustomer; readonly appointmentId: string; onDone(message: string): void };

/** Records that the person that the store expects today is here, which is what the one who presses it sees. */
export function VisitArrival({ customer, appointmentId, onDone }: Props) {
  const { arrived, hasArrived } = useTexts(texts);
  const appointment = coversOf(customer)
    .map((cover) => cover.appointment)
    .find((one) => one?.id === appointmentId);
  const { presence } = usePresence(appointment?.store ?? null);
  const command = useCommand(ConsoleChangeVisitDocument, (data) => data.updateAppointment ?? null);
  if (appointment?.status === 'ARRIVED') return null;
  async function record(): Promise<void> {
    if ((await command.run({ appointmentId, status: 'ARRIVED', ...presence(true) })) !== null) onDone(hasArrived);
  }
  return (
    <>
      <Button size="xs" variant="default" loading={command.busy} onClick={() => void record()}>
        {arrived}
      </Button>
      <CommandNotice command={command} />
    </>
  );
}
