import { readFile } from 'node:fs/promises';
import type { IntegrationSecrets } from '../domain/integration/integration-secrets.ts';
import { readIntegrationSecrets } from '../domain/integration/integration-secrets.ts';
import type { AwsIdentity } from '../store/dynamo/aws-identity.ts';
import { callAws } from '../store/files/aws-request.ts';
import { optionalVariable, requireVariable } from './environment-variables.ts';

/** The secrets of all integrations, from Secrets Manager, or in local runs from a file, which may be absent. */
export async function loadIntegrationSecrets(identity: AwsIdentity): Promise<IntegrationSecrets> {
  const file = optionalVariable('WEBHOOK_SECRETS_FILE');
  if (file !== null) return readIntegrationSecrets(await readFile(file, 'utf8').catch(emptyIfMissing));
  const region = await identity.region();
  const answer = await callAws(identity, {
    service: 'secretsmanager',
    url: `https://secretsmanager.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`,
    ...{ operation: 'secretsmanager.GetSecretValue', version: '1.1' },
    input: { SecretId: requireVariable('WEBHOOK_SECRETS_ARN') },
  });
  return readIntegrationSecrets(textIn(answer));
}

function textIn(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'SecretString' in answer)
    if (typeof answer.SecretString === 'string') return answer.SecretString;
  throw new Error('the secret of the integrations has no text');
}

function emptyIfMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '{}';
  throw error;
}
