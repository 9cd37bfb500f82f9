/** An error that S3 answers with its code. */
export class S3Error extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const accessDenied = (message: string): S3Error => new S3Error(403, 'AccessDenied', message);
export const invalidArgument = (message: string): S3Error => new S3Error(400, 'InvalidArgument', message);
export const signatureMismatch = (): S3Error =>
  new S3Error(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );
export const noSuchUpload = (): S3Error =>
  new S3Error(404, 'NoSuchUpload', 'The specified upload does not exist. It may have been aborted or completed.');
export const invalidPart = (): S3Error =>
  new S3Error(400, 'InvalidPart', 'One or more of the specified parts could not be found, or its tag did not match.');
