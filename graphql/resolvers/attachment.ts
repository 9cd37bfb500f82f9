import type { Attachment } from '../../domain/attachment/attachment.ts';
import { requestUpload } from '../../domain/attachment/request-upload.ts';
import { signedUrl, signUploadForm } from '../../domain/attachment/signed-access.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const attachmentResolvers: Resolvers = {
  Mutation: {
    async requestUpload(_, { input }, { commandContext, files }, info) {
      const result = await requestUpload(commandContext(info, input), input);
      const form = 'value' in result ? await signUploadForm(files, result.value) : null;
      return toPayload(result, (attachment) => ({
        attachment,
        uploadUrl: form?.url ?? null,
        fields: form?.fields ?? null,
      }));
    },
  },
  Attachment: { url: (attachment, _, { files }) => signedUrl(files, attachment) },
  Feedback: { attachments: loadAttachmentsOf },
  Inspection: { attachments: loadAttachmentsOf },
  ServiceCase: { attachments: loadAttachmentsOf },
  ServiceJob: { attachments: loadAttachmentsOf },
  WarrantyClaim: { attachments: loadAttachmentsOf },
};

/** Without those that ran out before their file came. */
async function loadAttachmentsOf(
  { attachmentIds = [] }: { readonly attachmentIds?: readonly string[] },
  _: unknown,
  { load }: Context,
): Promise<readonly Attachment[]> {
  const found = await load().attachment.loadMany(attachmentIds);
  return found.flatMap((one) => {
    if (one instanceof Error) throw one;
    return one === null ? [] : [one];
  });
}
