import { Logger } from '@aws-lambda-powertools/logger';
import type { BasePreTokenGenerationV2TriggerEvent, Context } from 'aws-lambda';
import { inParallel } from '../domain/kernel/in-parallel.ts';
import { RESOURCE_SERVER, SYSTEM_OF_DEVICE } from '../domain/kernel/roles.ts';
import { deviceOf, deviceToken, memberToken, type TokenGrant } from '../domain/staff/staff-token.ts';
import { readStaffMember } from '../store/staff/staff-repository.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { deviceTokenReader, type ReadDeviceToken } from './device-token.ts';
import { readStaffTokenEnvironment } from './environment.ts';
import { withErrorLogging } from './error-logging.ts';
import { systemsIn } from './system-lookup.ts';
import { tableOf } from './table.ts';

type TokenEvent = BasePreTokenGenerationV2TriggerEvent<string>;

const environment = readStaffTokenEnvironment();
const logger = new Logger({ serviceName: 'customer-graph-staff-token-claims' });
const reader = readerOf(tableOf(environment), true);

const systemOf = systemsIn(environment.systemsParameter);

/** The issuer is known from the first event. There is one pool. */
let deviceTokens: ReadDeviceToken | undefined;

/** The scope with which the holder of a token may change the own account, such as its second factor. */
const ACCOUNT_SCOPE = 'aws.cognito.signin.user.admin';

/** The client metadata in which an app sends the access token of its device. */
const DEVICE_TOKEN = 'device_token';

async function grantFor(event: TokenEvent): Promise<TokenGrant> {
  const { userName, callerContext, request } = event;
  const system = await systemOf(callerContext.clientId);
  if (system === undefined) return { refusal: 'This app may not sign in.' };
  const device = deviceOf(request.userAttributes['custom:store'], request.userAttributes['custom:system']);
  if (system === SYSTEM_OF_DEVICE) return device === null ? { refusal: 'This is no device.' } : deviceToken(device);
  if (device !== null) return { refusal: 'A device may not sign in here.' };
  const token = request.clientMetadata?.[DEVICE_TOKEN];
  deviceTokens ??= deviceTokenReader(`https://cognito-idp.${event.region}.amazonaws.com/${event.userPoolId}`);
  const readDeviceToken = deviceTokens;
  const [member, till] = await inParallel(
    () => readStaffMember(reader, userName),
    () => (token === undefined ? null : readDeviceToken(token)),
  );
  // A token without the till would let the app write for another store than it believes.
  if (token !== undefined && till === null) return { refusal: 'The token of this device is not valid.' };
  return memberToken(member, till, system);
}

const grant = withErrorLogging(logger, (event: TokenEvent, _lambda?: Pick<Context, 'awsRequestId'>) => grantFor(event));

/** Cognito shows its message to the app that asked for the token. */
class TokenRefused extends Error {
  override name = 'TokenRefused';
}

/**
 * Cognito calls this before it issues a token of the staff pool (event version 2), also when a token is refreshed. A person
 * gets the scopes of the role and the stores that `saveStaffMember` stored; so a change counts from the next token on. A
 * device gets the scopes of a till, its store and its system. With the token of its device in the client metadata, an app gets
 * one token that names both.
 * @throws TokenRefused where there must be no token
 */
export async function handler(event: TokenEvent, lambda?: Pick<Context, 'awsRequestId'>): Promise<TokenEvent> {
  const granted = await grant(event, lambda);
  if ('refusal' in granted) {
    logger.warn('a token was refused', { refusal: granted.refusal });
    throw new TokenRefused(granted.refusal);
  }
  // A person who asks for a token for the own account gets one for nothing else. So no token that reaches the graph can
  // change the account. A device always asks, because Cognito does so for it.
  if (asksForAccount(event) && 'staff_id' in granted.claims) return event;
  event.response.claimsAndScopeOverrideDetails = {
    accessTokenGeneration: {
      claimsToAddOrOverride: { ...granted.claims },
      scopesToAdd: granted.scopes.map((scope) => `${RESOURCE_SERVER}/${scope}`),
      scopesToSuppress: [ACCOUNT_SCOPE],
    },
  };
  return event;
}

const asksForAccount = ({ request }: TokenEvent): boolean => request.scopes?.includes(ACCOUNT_SCOPE) === true;
