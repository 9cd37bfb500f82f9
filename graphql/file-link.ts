import type { DownloadTerms, FileSigner } from '../domain/kernel/file-store.ts';

const LINK_MINUTES = 15;

/** A link to a file that a job made. It is signed again each time somebody reads it. */
export const fileLink = (
  signer: Pick<FileSigner, 'signDownload'>,
  file: Pick<DownloadTerms, 'key' | 'fileName' | 'contentType'>,
): Promise<string> => signer.signDownload({ ...file, disposition: 'attachment', expiresInMinutes: LINK_MINUTES });
