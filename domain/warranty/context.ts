import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import type { PersonChange, PersonRepositories, PolicySubject } from '../person/context.ts';
import type { SerialChange } from '../serial/context.ts';
import type { SerialRecords } from '../serial/serial.ts';
import type { Appointment, AppointmentRecords } from './appointment.ts';
import type { Inspection, InspectionRecords } from './inspection.ts';
import type { BookPage, StoreBookRecords } from './store-book.ts';
import type { Warranty, WarrantyRecords } from './warranty.ts';
import type { WarrantyClaim, WarrantyClaimRecords } from './warranty-claim.ts';
import type { WarrantyPlan, WarrantyPlanRecords } from './warranty-plan.ts';

export type WarrantyChange =
  | PersonChange
  | SerialChange
  | EntityChange<'appointment', Appointment>
  | EntityChange<'bookPage', BookPage>
  | EntityChange<'inspection', Inspection>
  | EntityChange<'warranty', Warranty>
  | EntityChange<'warrantyClaim', WarrantyClaim>
  | EntityChange<'warrantyPlan', WarrantyPlan>
  | UnchangedCover;

/** Changes nothing, but holds the transaction to it that the cover is still as it was read. */
export type UnchangedCover = { readonly noun: 'unchangedCover'; readonly warranty: Warranty };

export type WarrantyRepositories = PersonRepositories &
  AppointmentRecords &
  InspectionRecords &
  SerialRecords &
  StoreBookRecords &
  WarrantyClaimRecords &
  WarrantyPlanRecords &
  WarrantyRecords;

export type WarrantyEvent = {
  readonly type: 'INSPECTION_OVERDUE';
  readonly warranty: Warranty;
  /** When the inspection was to be made at the latest. */
  readonly dueOn: Day;
  readonly today: Day;
  readonly at: Instant;
};

export type WarrantyCommandContext = CommandContext<WarrantyRepositories, WarrantyChange, WarrantyEvent, PolicySubject>;
