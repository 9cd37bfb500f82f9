/** Apart from the CDK, so that a test can serve the built console with the same headers. */

type Hosts = {
  /** Origins that scripts may call, beside that of the console: the API, the page for sign-in, the bucket of files. */
  readonly connect: readonly string[];
  /** The origin of pictures: signed URLs of the bucket of files. */
  readonly images: string;
};

/** The content security policy of the console: nothing is loaded from another host but pictures and answers. */
export function contentSecurityPolicy({ connect, images }: Hosts): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    // The components write a <style> with the variables of the theme. A file that is the same for everybody cannot have a nonce.
    'style-src': "'self' 'unsafe-inline'",
    // Blobs are pictures that a person has chosen and not yet sent.
    'img-src': `'self' data: blob: ${images}`,
    'font-src': "'self'",
    'connect-src': ["'self'", ...connect].join(' '),
    'manifest-src': "'self'",
    ...{ 'object-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'" },
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** A function of CloudFront: a path of the app, which has no file, is answered with the page, and the app shows what belongs to the path. */
export const PAGE_FUNCTION = `function handler(event) {
  var request = event.request;
  if (!/\\.[^/]*$/.test(request.uri)) request.uri = '/index.html';
  return request;
}
`;
