import { daySpan } from '../../domain/insight/day-span.ts';
import { dayOf, startOfDay } from '../../domain/instant.ts';
import { shopWith } from '../../domain/shop/shop.ts';
import { bookOf, nextAppointment } from '../../domain/warranty/appointment.ts';
import { bookInspection } from '../../domain/warranty/book-inspection.ts';
import { updateAppointment } from '../../domain/warranty/update-appointment.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { payload } from '../payload.ts';

export const appointmentResolvers: Resolvers = {
  Query: {
    async appointments(_, { store, from, to, status, ...args }, { records }) {
      const slice = sliceFrom(args);
      const book = bookOf(await shopWith(records(), [store]), store, daySpan(from, to));
      return connectionOf(await records().appointmentsAt(book, slice, status ?? null), slice);
    },
  },
  Mutation: {
    bookInspection: async (_, { input }, { writing }, info) =>
      payload(await bookInspection(writing(info, input), input), (appointment) => ({ appointment })),
    updateAppointment: async (_, { input }, { writing }, info) =>
      payload(await updateAppointment(writing(info, input), input), (appointment) => ({ appointment })),
  },
  Warranty: {
    async appointment(warranty, _, { load, now }) {
      const { timeZone } = await load().shop();
      return nextAppointment(warranty, startOfDay(dayOf(now, timeZone), timeZone));
    },
  },
  Appointment: {
    warranty: ({ warrantyId }, _, { load }) => load().warranty.load(warrantyId),
    customer: ({ customerId }, _, { load }) => load().customer.load(customerId),
  },
};
