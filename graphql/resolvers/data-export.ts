import { exportKey, exportStatusAt } from '../../domain/privacy/data-export.ts';
import { exportCustomer } from '../../domain/privacy/export-customer.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

const LINK_MINUTES = 15;

export const dataExportResolvers: Resolvers = {
  Mutation: {
    exportCustomer: async (_, { input }, { commandContext }, info) =>
      toPayload(await exportCustomer(commandContext(info, input), input), (dataExport) => ({ dataExport })),
  },
  DataExport: {
    exportStatus: (dataExport, _, { now }) => exportStatusAt(dataExport, now),
    expiresAt: ({ availableUntil }) => availableUntil,
    url: (dataExport, _, { now, exportSigner }) =>
      exportStatusAt(dataExport, now) === 'READY'
        ? exportSigner.signDownload({
            key: exportKey(dataExport.id),
            ...{ fileName: 'export.json', contentType: 'application/json', disposition: 'attachment' },
            expiresInMinutes: LINK_MINUTES,
          })
        : null,
  },
};
