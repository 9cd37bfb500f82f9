/**
 * Writes a large file in parts, which may take several runs of a job. The file is there when the upload is completed, and
 * never in half. Every method throws if the files do not answer.
 */
export type PartUploads = {
  /** @returns the id of the upload */
  begin(key: string, contentType: string): Promise<string>;
  /**
   * Writes a part, or replaces it.
   * @param number from 1 on. All parts but the last have at least `MIN_PART_BYTES`
   * @returns the tag of exactly this content; null: there is no such upload, because it is complete or aborted
   */
  writePart(upload: PartUpload, number: number, content: Uint8Array): Promise<string | null>;
  /**
   * Makes the file of the parts.
   * @param tags of all parts in their order
   * @returns false if a part has another content, or there is no such upload
   */
  complete(upload: PartUpload, tags: readonly string[]): Promise<boolean>;
  /** Deletes the parts. It changes nothing where there is no such upload. */
  abort(upload: PartUpload): Promise<void>;
  /** Deletes the parts of every upload that is not complete and whose key begins like this. */
  abortAll(prefix: string): Promise<void>;
};

export type PartUpload = { readonly key: string; readonly id: string };

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
export const MIN_PART_BYTES = 5 * 1024 * 1024;
export const MAX_PARTS = 10_000;
