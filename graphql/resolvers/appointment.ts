import { daySpan } from '../../domain/kernel/day-span.ts';
import { loadShop } from '../../domain/shop/shop.ts';
import { storeDays } from '../../domain/shop/store-days.ts';
import { minutesOfVisit, nextAppointment, purposeOf } from '../../domain/warranty/appointment.ts';
import { appointmentSlots } from '../../domain/warranty/appointment-slots.ts';
import { bookAppointment } from '../../domain/warranty/book-appointment.ts';
import { bookInspection } from '../../domain/warranty/book-inspection.ts';
import { updateAppointment } from '../../domain/warranty/update-appointment.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import { customerOf } from '../customer-of.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const appointmentResolvers: Resolvers = {
  Query: {
    appointmentSlots: (_, args, { caller, now, repositories }) => appointmentSlots(repositories(), caller, now, args),
    async appointments(_, { store, from, to, status, ...args }, { caller, repositories }) {
      const slice = sliceFrom(args);
      const shop = await loadShop(repositories(), [store]);
      const days = storeDays(shop, caller, store, daySpan(from, to), ['store']);
      return connectionOf(await repositories().appointmentsAt(days, slice, status ?? null), slice);
    },
  },
  Mutation: {
    bookAppointment: async (_, { input }, { commandContext }, info) =>
      toPayload(await bookAppointment(commandContext(info, input), input), (appointment) => ({ appointment })),
    bookInspection: async (_, { input }, { commandContext }, info) =>
      toPayload(await bookInspection(commandContext(info, input), input), (appointment) => ({ appointment })),
    updateAppointment: async (_, { input }, { commandContext }, info) =>
      toPayload(await updateAppointment(commandContext(info, input), input), (appointment) => ({ appointment })),
  },
  Warranty: {
    appointment: async (warranty, _, { load, now }) => nextAppointment(warranty, await load().shop(), now),
  },
  Appointment: {
    warranty: ({ warrantyId }, _, { load }) => (warrantyId === null ? null : load().warranty.load(warrantyId)),
    customer: customerOf,
    serviceJob: ({ serviceJobId }, _, { load }) =>
      serviceJobId === undefined ? null : load().serviceJob.load(serviceJobId),
    visitPurpose: purposeOf,
    minutes: minutesOfVisit,
  },
};
