import type { CustomerRepository } from '../customer/customer.ts';
import { type Caller, canAccessCustomer } from '../kernel/caller.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { loadOwnRecordIds } from '../person/own-record-ids.ts';
import type { Appointment, AppointmentRepository } from './appointment.ts';

/** The appointment with this id. For a customer's own token, appointments of others do not exist. */
export async function findAppointment(
  repositories: AppointmentRepository & CustomerRepository,
  caller: Caller,
  id: string,
  path: Path,
): Promise<Appointment> {
  const [appointment] = await repositories.appointments([id]);
  if (
    appointment == null ||
    !(await canAccessCustomer(caller, appointment.customerId, () => loadOwnRecordIds(caller, repositories)))
  )
    return reject('NOT_FOUND', path, 'There is no appointment with this id.');
  return appointment;
}
