import { z } from 'zod';
import type { AppointmentStatus } from '../../domain/warranty/appointment.ts';
import type { Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { squareId, squareInstant, versionOf } from './square-fields.ts';

/** https://developer.squareup.com/reference/square/enums/BookingStatus. A seller still has to accept a PENDING one. */
const STATUSES = {
  PENDING: 'BOOKED',
  ACCEPTED: 'BOOKED',
  DECLINED: 'CANCELLED',
  CANCELLED_BY_CUSTOMER: 'CANCELLED',
  CANCELLED_BY_SELLER: 'CANCELLED',
  NO_SHOW: 'MISSED',
} as const satisfies Readonly<Record<string, AppointmentStatus>>;

const booking = z.object({
  id: squareId,
  version: z.int().min(0).nullish(),
  status: z.enum(Object.keys(STATUSES) as (keyof typeof STATUSES)[]),
  created_at: squareInstant,
  updated_at: squareInstant.nullish(),
  start_at: squareInstant,
  location_id: squareId,
  customer_id: squareId.nullish(),
  customer_note: z.string().nullish(),
  appointment_segments: z.array(z.object({ duration_minutes: z.int().min(0).nullish() })).nullish(),
});
const bookingEvent = z.object({ data: z.object({ object: z.object({ booking }) }) });

const MAX_NOTE_LENGTH = 500;

/** `booking.created` and `booking.updated`. The services of one visit follow each other. */
export function mapBooking(payload: unknown): Mapping {
  const result = readPayload(bookingEvent, payload);
  if ('problems' in result) return result;
  const found = result.value.data.object.booking;
  const segments = found.appointment_segments ?? [];
  const minutes = segments.reduce((sum, segment) => sum + (segment.duration_minutes ?? 0), 0);
  return {
    records: [
      {
        kind: 'appointment',
        externalId: found.id,
        version: versionOf([found.created_at, found.updated_at], found.version),
        path: ['data', 'object', 'booking'],
        customer: found.customer_id ?? null,
        location: found.location_id,
        startsAt: found.start_at,
        minutes: minutes === 0 ? null : minutes,
        purpose: 'APPOINTMENT',
        note: found.customer_note?.slice(0, MAX_NOTE_LENGTH) || null,
        status: STATUSES[found.status],
      },
    ],
  };
}
