import type { Graph } from 'customer-graph-client';
import {
  AccountBookInspectionDocument,
  AccountStorePageDocument,
  AccountVisitTimesDocument,
} from 'customer-graph-client/account';
import { type FormEvent, useState } from 'react';
import { dayFromNow, formatTime } from './formats.ts';
import { useAnswer } from './use-answer.ts';
import { useChange } from './use-change.ts';

type Props = { readonly graph: Graph; readonly warrantyId: string; onDone(): Promise<void> };

/** A store, one of the first hundred, and one of its free times within two weeks. */
export function BookingForm({ graph, warrantyId, onDone }: Props) {
  const { result, error } = useAnswer(graph, AccountStorePageDocument, { first: 100 });
  const [chosen, setChosen] = useState<string | null>(null);
  const stores = result?.shop?.storePage?.nodes ?? [];
  const store = chosen ?? stores[0]?.code ?? null;
  return (
    <>
      {error !== null && <p role="alert">{error}</p>}
      <label>
        Store
        <select value={store ?? ''} onChange={(event) => setChosen(event.currentTarget.value)}>
          {stores.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {store !== null && <Times key={store} {...{ graph, warrantyId, store, onDone }} />}
    </>
  );
}

/** Nobody needs more choices than these at once. */
const SHOWN_TIMES = 20;

function Times({ graph, warrantyId, store, onDone }: Props & { readonly store: string }) {
  const span = { store, from: dayFromNow(1), to: dayFromNow(14) };
  const { result, error: readError, refresh } = useAnswer(graph, AccountVisitTimesDocument, span);
  const { busy, error, send } = useChange(graph, AccountBookInspectionDocument, (booked) => booked.bookInspection);
  async function book(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const startsAt = String(new FormData(event.currentTarget).get('startsAt'));
    // If it failed, somebody else may have taken the time since it was read.
    await send({ warrantyId, store, startsAt }, (done) => (done ? onDone() : refresh()));
  }
  const times = (result?.appointmentSlots ?? []).slice(0, SHOWN_TIMES);
  if (result !== null && times.length === 0) return <p>No time is free within two weeks.</p>;
  return (
    <form onSubmit={(event) => void book(event)}>
      <label>
        Time
        <select name="startsAt" required>
          {times.map(({ startsAt }) => (
            <option key={startsAt} value={startsAt}>
              {formatTime(startsAt)}
            </option>
          ))}
        </select>
      </label>
      {(error ?? readError) !== null && <p role="alert">{error ?? readError}</p>}
      <button type="submit" disabled={busy || result === null}>
        Book this time
      </button>
    </form>
  );
}
