import type { Graph, ResultOf } from 'customer-graph-client';
import { type AccountOverviewDocument, AccountUpdateVisitDocument } from 'customer-graph-client/account';
import { useState } from 'react';
import { BookingForm } from './booking-form.tsx';
import { formatDay, formatTime } from './formats.ts';
import { COVER_STATUS } from './texts.ts';
import { useChange } from './use-change.ts';

type Customer = NonNullable<ResultOf<typeof AccountOverviewDocument>['me']>;
type Warranty = NonNullable<Customer['warranties']>['nodes'][number];
type Props = { readonly graph: Graph; readonly warranty: Warranty; onChange(): Promise<void> };

/** One item with its cover, its next inspection, and the visit that is booked for it. */
export function Cover({ graph, warranty, onChange }: Props) {
  const { id, description, status, endsOn, nextInspectionDue, appointment } = warranty;
  const [booking, setBooking] = useState(false);
  const isCovered = status === 'ACTIVE' || status === 'INSPECTION_DUE';
  return (
    <li>
      <h3>{description}</h3>
      <p>
        {COVER_STATUS[status]}, until {formatDay(endsOn)}.
        {nextInspectionDue !== null && <> Next inspection by {formatDay(nextInspectionDue)}.</>}
      </p>
      {appointment !== null && <Visit graph={graph} visit={appointment} onChange={onChange} />}
      {isCovered && appointment === null && nextInspectionDue !== null && !booking && (
        <button type="button" onClick={() => setBooking(true)}>
          Book the inspection of {description}
        </button>
      )}
      {booking && (
        <BookingForm
          graph={graph}
          warrantyId={id}
          onDone={() => {
            setBooking(false);
            return onChange();
          }}
        />
      )}
    </li>
  );
}

type VisitProps = {
  readonly graph: Graph;
  readonly visit: NonNullable<Warranty['appointment']>;
  onChange(): Promise<void>;
};

function Visit({ graph, visit, onChange }: VisitProps) {
  const { busy, error, send } = useChange(graph, AccountUpdateVisitDocument, (result) => result.updateAppointment);
  async function cancel(): Promise<void> {
    const change = { appointmentId: visit.id, expectedVersion: visit.version, status: 'CANCELLED' } as const;
    await send(change, (done) => (done ? onChange() : undefined));
  }
  return (
    <p>
      We expect you at {formatTime(visit.startsAt)} in {visit.store}.{' '}
      {visit.status === 'BOOKED' && (
        <button type="button" disabled={busy} onClick={() => void cancel()}>
          Cancel the visit
        </button>
      )}
      {error !== null && <span role="alert">{error}</span>}
    </p>
  );
}
