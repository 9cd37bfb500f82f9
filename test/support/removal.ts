import type { Instant } from '../../domain/kernel/instant.ts';
import type { Removal } from '../../store/privacy/remove-record.ts';

/** For a person without files. */
export const removalWithoutFiles = (now: () => Instant = () => new Date().toISOString()): Removal => ({
  now,
  deleteExport: async () => {},
  deleteFile: async () => {},
});
