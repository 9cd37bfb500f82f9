import { fileStatusAt } from '../../domain/file-job/file-job.ts';
import { exportKey } from '../../domain/privacy/data-export.ts';
import { exportCustomer } from '../../domain/privacy/export-customer.ts';
import { fileLink } from '../file-link.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const dataExportResolvers: Resolvers = {
  Mutation: {
    exportCustomer: async (_, { input }, { commandContext }, info) =>
      toPayload(await exportCustomer(commandContext(info, input), input), (dataExport) => ({ dataExport })),
  },
  DataExport: {
    exportStatus: (dataExport, _, { now }) => fileStatusAt(dataExport, now),
    expiresAt: ({ availableUntil }) => availableUntil,
    url: (dataExport, _, { now, exportSigner }) =>
      fileStatusAt(dataExport, now) === 'READY'
        ? fileLink(exportSigner, {
            key: exportKey(dataExport.id),
            fileName: 'export.json',
            contentType: 'application/json',
          })
        : null,
  },
};
