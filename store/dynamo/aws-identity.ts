import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import type { SignatureV4 } from '@smithy/signature-v4';

export type AwsCredentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials, such as those of a function. */
  readonly sessionToken?: string;
};

/** Who signs requests to AWS, as `@smithy/signature-v4` takes it. */
export type AwsIdentity = {
  readonly credentials: () => Promise<AwsCredentials>;
  readonly region: () => Promise<string>;
  readonly sha256: ConstructorParameters<typeof SignatureV4>[0]['sha256'];
};

export const fixedIdentity = (region: string, credentials: AwsCredentials): AwsIdentity => ({
  credentials: async () => credentials,
  region: async () => region,
  sha256: Sha256,
});

type Bytes = string | ArrayBuffer | ArrayBufferView;

/** Node's own SHA-256, and its HMAC where there is a key, in the shape that `@smithy/signature-v4` asks for. */
export class Sha256 {
  readonly #key: Bytes | undefined;
  #hash: Hash | Hmac;

  constructor(key?: Bytes) {
    this.#key = key;
    this.#hash = this.#create();
  }

  #create(): Hash | Hmac {
    return this.#key === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(this.#key));
  }

  update(data: Bytes): void {
    this.#hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return new Uint8Array(this.#hash.digest());
  }

  reset(): void {
    this.#hash = this.#create();
  }
}

function bytesOf(data: Bytes): string | Uint8Array {
  if (typeof data === 'string') return data;
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
