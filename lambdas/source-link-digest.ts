import { createHmac } from 'node:crypto';
import type { SourceContext } from '../domain/source-record/run/source-context.ts';
import { requireVariable } from './environment-variables.ts';

/**
 * The keyed hash of source links. Webhooks and imports share it, so that both find the link of one thing. Under another
 * secret all links are unknown: see docs/decisions/source-link-secret.md.
 */
export function readSourceLinkDigest(): SourceContext['digest'] {
  const secret = requireVariable('SOURCE_LINK_SECRET');
  return (text) => createHmac('sha256', secret).update(text).digest('base64url');
}
