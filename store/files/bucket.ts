/** A bucket of S3, or of a local server with the same requests. */
export type Bucket = {
  readonly name: string;
  /** The address of a local server; null: AWS. */
  readonly endpoint: string | null;
};

/** The URL of a bucket, to which a key is appended after a slash. */
export function bucketUrl({ name, endpoint }: Bucket, region: string): string {
  if (endpoint !== null) return `${endpoint}/${name}`;
  return `https://${name}.s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}
