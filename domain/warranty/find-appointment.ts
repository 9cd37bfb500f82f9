import type { CustomerRepository } from '../customer/customer.ts';
import type { Caller } from '../kernel/caller.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { loadAccessible } from '../person/own-record-ids.ts';
import type { Appointment, AppointmentRepository } from './appointment.ts';

/** The appointment with this id. For a customer's own token, appointments of others do not exist. */
export async function findAppointment(
  repositories: AppointmentRepository & CustomerRepository,
  caller: Caller,
  id: string,
  path: Path,
): Promise<Appointment> {
  const appointment = await loadAccessible(caller, repositories, repositories.appointments, id);
  return appointment ?? reject('NOT_FOUND', path, 'There is no appointment with this id.');
}
