import { delimiter, dirname } from 'node:path';

/** The account and region of the emulator. */
export const ACCOUNT = '000000000000';
export const REGION = 'eu-west-1';

/**
 * The environment of every program of the rehearsal: no credentials, profiles or endpoints of this machine, so that nothing can
 * reach a real account.
 * @param home the folder for caches and temporary files
 */
export function cleanEnvironment(home: string, endpoint: string): Record<string, string> {
  return {
    PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
    ...{ HOME: home, TMPDIR: home, LANG: 'C.UTF-8', CI: 'true' },
    ...{ AWS_ENDPOINT_URL: endpoint, AWS_REGION: REGION, AWS_DEFAULT_REGION: REGION },
    ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    ...{ AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null', AWS_EC2_METADATA_DISABLED: 'true' },
  };
}

/** Of the clients of AWS's SDK in this process. */
export const clientSettings = (endpoint: string) => ({
  endpoint,
  region: REGION,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
