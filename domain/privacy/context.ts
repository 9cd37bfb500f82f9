import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PersonChange, PersonRepositories } from '../person/context.ts';
import type { DataExport, DataExportRepository } from './data-export.ts';
import type { CancelledErasure, Erasure, ErasureRepository } from './erasure.ts';
import type { CancelledGuestErasure, GuestErasure, GuestErasureRepository } from './guest-erasure.ts';

export type PrivacyChange =
  | PersonChange
  | EntityChange<'dataExport', DataExport>
  | EntityChange<'erasure', Erasure | CancelledErasure>
  | EntityChange<'guestErasure', GuestErasure | CancelledGuestErasure>;

export type PrivacyRepositories = PersonRepositories &
  DataExportRepository &
  ErasureRepository &
  GuestErasureRepository;

export type PrivacyCommandContext = CommandContext<PrivacyRepositories, PrivacyChange>;
