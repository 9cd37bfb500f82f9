import { Duration, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolClient,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { RESOURCE_SERVER, SCOPES, SYSTEM_OF_DEVICE } from '../domain/kernel/roles.ts';
import { acceptPoolFindings } from './accept-pool-findings.ts';
import { BundledFunction } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import { grantReadParameter } from './grant-parameter.ts';
import { poolEmail } from './pool-email.ts';
import { dataRemovalPolicy } from './removal-policy.ts';
import { addSignInUrls, type SignInUrls } from './sign-in-urls.ts';

/** What the function does that lets accounts follow the members of staff: `lambdas/cognito-staff-accounts.ts`. */
const ACCOUNT_ACTIONS = ['AdminCreateUser', 'AdminUpdateUserAttributes', 'AdminEnableUser', 'AdminDisableUser'];

/** No client lets a user write the store or the system of a device, or the address with which a person signs in. */
const WRITABLE = new ClientAttributes().withStandardAttributes({ locale: true });

type Props = {
  readonly configuration: Configuration;
  readonly app: NonNullable<Configuration['staffApp']>;
  readonly table: CustomerTable;
};

/** The user pool in which members of staff and devices sign in, and its two clients. */
export class StaffIdentities extends Construct {
  readonly pool: UserPool;
  readonly urls: SignInUrls;
  readonly staffClient: UserPoolClient;
  readonly deviceClient: UserPoolClient;

  constructor(scope: Construct, id: string, { configuration, app, table }: Props) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      // The user name is the id of the member of staff, or the name of the device. It never changes.
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      // A device has no address.
      standardAttributes: { email: { required: false, mutable: true } },
      customAttributes: {
        store: new StringAttribute({ mutable: true, maxLen: 40 }),
        system: new StringAttribute({ mutable: true, maxLen: 40 }),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      ...poolEmail(this, configuration),
      // The setting is of the whole pool, and a device cannot answer a second question: docs/decisions/staff.md.
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: { minLength: 12 },
      deletionProtection: configuration.protectData,
      removalPolicy: dataRemovalPolicy(configuration),
    });
    acceptPoolFindings(this.pool);
    // The scopes that the trigger adds to tokens. No client may ask for one of them.
    this.pool.addResourceServer('Scopes', {
      identifier: RESOURCE_SERVER,
      scopes: SCOPES.map(
        (scopeName) => new ResourceServerScope({ scopeName, scopeDescription: `Customer graph: ${scopeName}` }),
      ),
    });
    this.urls = addSignInUrls(this.pool, `customer-graph-staff-${configuration.stage}`);
    this.staffClient = this.addStaffClient(app);
    this.deviceClient = this.addDeviceClient();
    this.addTokenClaims(configuration, table, app.system);
  }

  /** Adds the pages of the console to those that people return to. Its address exists only after the pool. */
  letSignIn(origin: string): void {
    const { defaultChild: client } = this.staffClient.node;
    if (!(client instanceof CfnUserPoolClient)) throw new Error('the client is not what the CDK makes of it');
    client.callbackUrLs = [...(client.callbackUrLs ?? []), `${origin}/signed-in`];
    client.logoutUrLs = [...(client.logoutUrLs ?? []), `${origin}/`];
  }

  /** Grants what lets accounts follow the members of staff. */
  grantAccounts({ grantPrincipal }: IGrantable): void {
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ACCOUNT_ACTIONS.map((action) => `cognito-idp:${action}`),
        resources: [this.pool.userPoolArn],
      }),
    );
  }

  /** People sign in on Cognito's page, with a code and PKCE: a page or an app cannot keep a secret. */
  private addStaffClient({ callbackUrls, logoutUrls }: Props['app']): UserPoolClient {
    return this.pool.addClient('Staff', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // With the second one, a person sets up a second factor: `lambdas/staff-token-claims.ts`.
        scopes: [OAuthScope.OPENID, OAuthScope.COGNITO_ADMIN],
        callbackUrls: [...callbackUrls],
        logoutUrls: [...logoutUrls],
      },
      // Without this setting Cognito enables its other sign-in flows too.
      authFlows: { userSrp: false },
      preventUserExistenceErrors: true,
      writeAttributes: WRITABLE,
      accessTokenValidity: Duration.hours(1),
      // A working day: then the person signs in again.
      refreshTokenValidity: Duration.hours(12),
    });
  }

  /** A device proves its password without sending it (SRP), once a year, and has no page. */
  private addDeviceClient(): UserPoolClient {
    return this.pool.addClient('Devices', {
      generateSecret: false,
      disableOAuth: true,
      authFlows: { userSrp: true },
      preventUserExistenceErrors: true,
      writeAttributes: WRITABLE,
      // It goes through the client metadata of another request, so it does not live long.
      accessTokenValidity: Duration.minutes(10),
      refreshTokenValidity: Duration.days(365),
    });
  }

  private addTokenClaims(configuration: Configuration, table: CustomerTable, staffSystem: string): void {
    const systemsParameter = `/customer-graph/${configuration.stage}/staff-systems`;
    const claims = new BundledFunction(this, 'TokenClaims', {
      configuration,
      entry: 'staff-token-claims',
      // Cognito waits 5 s for it.
      timeout: Duration.seconds(5),
      memory: 512,
      impact: 'No member of staff signs in, and no device refreshes its token: tills stop within minutes.',
      environment: { SYSTEMS_PARAMETER: systemsParameter, TABLE_NAME: table.name },
    });
    table.grantReadStaff(claims.role);
    grantReadParameter(claims.role, systemsParameter);
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims.function, LambdaVersion.V2_0);
    // The parameter has a fixed name: the trigger cannot depend on the clients of its own pool.
    new StringParameter(this, 'Systems', {
      parameterName: systemsParameter,
      description: 'Customer graph: the permanent name of the system behind each client of the staff pool',
      stringValue: Stack.of(this).toJsonString({
        [this.staffClient.userPoolClientId]: staffSystem,
        [this.deviceClient.userPoolClientId]: SYSTEM_OF_DEVICE,
      }),
    });
  }
}
