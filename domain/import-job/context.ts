import type { IntegrationRepository } from '../integration/integration.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { ImportJob, ImportJobRepository } from './import-job.ts';

export type ImportJobChange = EntityChange<'importJob', ImportJob>;

export type ImportJobCommandContext = CommandContext<ImportJobRepository & IntegrationRepository, ImportJobChange>;
