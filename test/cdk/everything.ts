import { type Configuration, PROD } from '../../cdk/configuration.ts';
import { RESERVED_CONCURRENCY } from '../../cdk/operation-settings.ts';
import { EDGE, NIGHTLY_ANALYTICS, SCHEDULED_BACKUPS } from '../../cdk/optional-parts.ts';
import { CONSOLE_FILES } from './console-files.ts';

/** Prod with everything that is optional. */
export const EVERYTHING: Configuration = {
  ...PROD,
  environment: { account: '111122223333', region: 'eu-west-2' },
  domain: { name: 'api.vantage.co.uk', hostedZoneId: 'Z0123456789ABC', hostedZoneName: 'vantage.co.uk' },
  edge: { ...EDGE, unlimitedAddresses: ['198.51.100.7/32', '2001:db8:7::/48'] },
  messages: {
    emailFrom: 'hello@shop.vantage.co.uk',
    smsOriginationArn: 'arn:aws:sms-voice:eu-west-2:111122223333:phone-number/phone-1',
  },
  operations: { ...PROD.operations, reservedConcurrency: RESERVED_CONCURRENCY },
  analytics: NIGHTLY_ANALYTICS,
  backups: { ...SCHEDULED_BACKUPS, copyToVaultArn: 'arn:aws:backup:eu-west-2:444455556666:backup-vault:copies' },
  replicaRegion: 'eu-west-1',
  console: {
    files: CONSOLE_FILES,
    domain: {
      ...{ name: 'desk.vantage.co.uk', hostedZoneId: 'Z0123456789ABC', hostedZoneName: 'vantage.co.uk' },
      certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
    },
  },
};
