import type { Intake } from '../connector.ts';
import { isSigned } from '../signature.ts';
import { squareEnvelope } from './square-envelope.ts';

/** https://developer.squareup.com/docs/webhooks/overview */
export const squareIntake: Intake = {
  /** The signed text begins with the URL, exactly as it stands in the subscription. */
  verify({ url, headers, body }, secrets) {
    const signature = headers['x-square-hmacsha256-signature'];
    return isSigned({ parts: [url, body], signature, encoding: 'base64' }, secrets);
  },
  envelopeOf: squareEnvelope,
};
