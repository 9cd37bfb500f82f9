/** Files of the shop, which lie outside the table. A key is a path such as `checked/<id>`; it holds no personal data. */

/** Signs for a browser, without a request to where the files are. */
export type FileSigner = {
  /** A form with which anyone can store one file until it expires, any number of times, and nothing else. */
  signUpload(upload: UploadTerms): Promise<UploadForm>;
  /** A URL with which anyone can download the file until it expires. */
  signDownload(download: DownloadTerms): Promise<string>;
};

export type UploadTerms = {
  readonly key: string;
  /** The file is stored with this type, and the form accepts no other. */
  readonly contentType: string;
  readonly bytes: { readonly min: number; readonly max: number };
  readonly expiresInMinutes: number;
  /** Where a browser goes after the upload, an absolute URL; absent: the answer is 204, for a script. */
  readonly redirectTo?: string;
};

/** POST the fields as multipart/form-data to the URL, followed by the file as the last field `file`. */
export type UploadForm = { readonly url: string; readonly fields: readonly UploadField[] };
export type UploadField = { readonly name: string; readonly value: string };

export type DownloadTerms = {
  readonly key: string;
  /** The name under which a browser saves the file. */
  readonly fileName: string;
  /** The type of the response, whatever the file was stored with. */
  readonly contentType: string;
  /** `attachment`: a browser that opens the URL saves the file and never shows or runs it. */
  readonly disposition: 'attachment' | 'inline';
  readonly expiresInMinutes: number;
};

/** Reads and writes files. Every method throws if the files do not answer. */
export type FileStore = {
  /** The first bytes of a file, and the size of all of it; null where there is no such file. */
  readStart(key: string, bytes: number): Promise<FileStart | null>;
  /** The whole file, which must fit into memory; null where there is none. */
  read(key: string): Promise<StoredFile | null>;
  /** Writes a file, or replaces it. */
  write(key: string, file: StoredFile): Promise<void>;
  /** Writes a file unless there is one. @returns whether it wrote */
  writeNew(key: string, file: StoredFile): Promise<boolean>;
  /** Deletes a file. It changes nothing where there is none. */
  delete(key: string): Promise<void>;
  /** Deletes all files whose keys begin with the prefix. @returns how many */
  deletePrefix(prefix: string): Promise<number>;
  /** The keys that begin with the prefix, in the order of their bytes. */
  list(prefix: string): AsyncIterable<string>;
};

export type StoredFile = { readonly content: Uint8Array; readonly contentType: string };

export type FileStart = {
  readonly start: Uint8Array;
  readonly contentType: string;
  /** The size of the whole file in bytes. */
  readonly size: number;
};
