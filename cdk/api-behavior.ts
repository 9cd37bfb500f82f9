import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';

/**
 * How a distribution passes requests to the API: all of them, and with what the caller sent.
 * @param customHeaders replace what the caller sent under their names
 */
export const apiBehavior = (apiHost: string, customHeaders?: Readonly<Record<string, string>>): BehaviorOptions => ({
  origin: new HttpOrigin(apiHost, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    ...(customHeaders && { customHeaders }),
  }),
  // The host of the API decides which API it is; all other headers, such as authorization, pass.
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
});
