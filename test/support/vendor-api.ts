import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type VendorApi = {
  readonly url: string;
  /** The paths that were asked for, with the token that came along. */
  readonly requests: { readonly path: string; readonly authorization: string | undefined }[];
  close(): Promise<void>;
};

/** A vendor's API on this machine. A path without an answer is not found. */
export async function openVendorApi(answerOf: (path: string) => unknown): Promise<VendorApi> {
  const requests: VendorApi['requests'] = [];
  const server = createServer(({ url: path = '', headers }, response) => {
    requests.push({ path, authorization: headers.authorization });
    const answer = answerOf(path);
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
