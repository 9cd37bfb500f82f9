import { type Audience, type AudienceCounts, audienceKey } from '../../domain/audience/audience.ts';
import { confirmAudienceSent } from '../../domain/audience/confirm-audience-sent.ts';
import { exportAudience } from '../../domain/audience/export-audience.ts';
import { fileStatusAt } from '../../domain/file-job/file-job.ts';
import type { Result } from '../../domain/kernel/command.ts';
import { CONTACT_OBJECTION_CODES } from '../../domain/preferences/contact-objections.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import { fileLink } from '../file-link.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const audienceResolvers: Resolvers = {
  Query: {
    async audiences(_, { segmentId, ...args }, { repositories }) {
      const slice = sliceFrom(args);
      return connectionOf(await repositories().audiencePage(segmentId ?? null, slice), slice);
    },
  },
  Mutation: {
    exportAudience: async (_, { input }, { commandContext }, info) =>
      audiencePayload(await exportAudience(commandContext(info, input), input)),
    confirmAudienceSent: async (_, { input }, { commandContext }, info) =>
      audiencePayload(await confirmAudienceSent(commandContext(info, input), input)),
  },
  Audience: {
    exportStatus: (audience, _, { now }) => fileStatusAt(audience, now),
    expiresAt: ({ availableUntil }) => availableUntil,
    members: (audience) => countsOf(audience)?.members ?? null,
    excluded(audience) {
      const counts = countsOf(audience);
      return counts === null ? null : exclusionsOf(counts);
    },
    sentAt: ({ sending }) => sending?.occurredAt ?? null,
    url: (audience, _, { now, exportSigner }) =>
      fileStatusAt(audience, now) === 'READY'
        ? fileLink(exportSigner, {
            key: audienceKey(audience.id),
            fileName: 'audience.csv',
            contentType: 'text/csv; charset=utf-8',
          })
        : null,
  },
};

/** A file that is being made again may have the counts of the time before. */
const countsOf = ({ stage, result }: Audience): Audience['result'] =>
  stage === 'READY' || stage === 'EXPIRED' ? result : null;

const exclusionsOf = ({ excluded }: AudienceCounts) =>
  CONTACT_OBJECTION_CODES.flatMap((code) => {
    const count = excluded[code];
    return count === undefined ? [] : [{ code, count }];
  });

const audiencePayload = (result: Result<Audience>) => toPayload(result, (audience) => ({ audience }));
