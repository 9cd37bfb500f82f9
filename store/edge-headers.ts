/**
 * The headers that the distribution before the API adds to each request, for the stack and for the functions. The file imports nothing.
 * See docs/decisions/edge.md.
 */

/** Proves that a request came through the distribution. */
export const ORIGIN_SECRET_HEADER = 'x-origin-secret';

/** The address of who sent the request to the distribution, without a port. Worth nothing without the proof. */
export const VIEWER_ADDRESS_HEADER = 'x-viewer-address';
