import type { AttachmentRepository } from '../attachment/attachment.ts';
import type { AttachmentChange } from '../attachment/context.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import type { PersonChange, PersonRepositories, PolicySubject } from '../person/context.ts';
import type { SerialChange } from '../serial/context.ts';
import type { SerialRepository } from '../serial/serial.ts';
import type { Appointment, AppointmentRepository } from './appointment.ts';
import type { Inspection, InspectionRepository } from './inspection.ts';
import type { LostRecordsRepository } from './owner-holds.ts';
import type { BookPage, StoreBookRepository } from './store-book.ts';
import type { Warranty, WarrantyRepository } from './warranty.ts';
import type { WarrantyClaim, WarrantyClaimRepository } from './warranty-claim.ts';
import type { WarrantyPlan, WarrantyPlanRepository } from './warranty-plan.ts';

export type WarrantyChange =
  | PersonChange
  | AttachmentChange
  | SerialChange
  | EntityChange<'appointment', Appointment>
  | EntityChange<'bookPage', BookPage>
  | EntityChange<'inspection', Inspection>
  | EntityChange<'warranty', Warranty>
  | EntityChange<'warrantyClaim', WarrantyClaim>
  | WarrantyPlanChange
  | UnchangedCover;

/** With `isFirst`, there is no other plan, and so no cover yet. */
export type WarrantyPlanChange = EntityChange<'warrantyPlan', WarrantyPlan> & { readonly isFirst?: boolean };

/** Changes nothing. The transaction fails if the cover has changed since it was read. */
export type UnchangedCover = { readonly entity: 'unchangedCover'; readonly warranty: Warranty };

export type WarrantyRepositories = PersonRepositories &
  AttachmentRepository &
  AppointmentRepository &
  InspectionRepository &
  LostRecordsRepository &
  SerialRepository &
  StoreBookRepository &
  WarrantyClaimRepository &
  WarrantyPlanRepository &
  WarrantyRepository;

export type WarrantyEvent =
  | {
      /** Overdue since yesterday, or due within the next weeks. */
      readonly type: 'INSPECTION_OVERDUE' | 'INSPECTION_DUE_SOON';
      readonly warranty: Warranty;
      /** The last day on which the inspection is in time. */
      readonly dueOn: Day;
      readonly today: Day;
      readonly at: Instant;
    }
  | {
      /** Booked for the first time or for another time, or on the next day. */
      readonly type: 'APPOINTMENT_BOOKED' | 'APPOINTMENT_SOON';
      readonly appointment: Appointment;
      readonly at: Instant;
    };

export type WarrantyCommandContext = CommandContext<WarrantyRepositories, WarrantyChange, WarrantyEvent, PolicySubject>;
