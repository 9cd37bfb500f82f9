import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PersonChange, PersonRepositories } from '../person/context.ts';
import type { DataExport, DataExportRepository } from './data-export.ts';
import type { CancelledErasure, Erasure, ErasureRepository } from './erasure.ts';

export type PrivacyChange =
  | PersonChange
  | EntityChange<'dataExport', DataExport>
  | EntityChange<'erasure', Erasure | CancelledErasure>;

export type PrivacyRepositories = PersonRepositories & DataExportRepository & ErasureRepository;

export type PrivacyCommandContext = CommandContext<PrivacyRepositories, PrivacyChange>;
