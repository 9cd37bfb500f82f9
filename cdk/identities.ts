import { Aws, Duration, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  UserPoolOperation,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { RESOURCE_SERVER, ROLES, storeScope } from '../domain/kernel/roles.ts';
import { BundledFunction } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import { dataRemovalPolicy } from './removal-policy.ts';
import { storesWithClient } from './store-clients.ts';

/** The user attribute with the id of the customer's record. Only the shop may write it: see `clients.ts`. */
const CUSTOMER_ID = 'customer_id';

/** The user pool for customers and for the shop's machines, and all scopes. */
export class Identities extends Construct {
  readonly pool: UserPool;
  readonly issuer: string;
  readonly tokenUrl: string;
  /** The URL that a customer's app opens to sign in. */
  readonly authorizeUrl: string;
  /** The name of the parameter that maps each client to the permanent name of its system: `clients.ts` writes it. */
  readonly systemsParameter: string;
  private readonly server: UserPoolResourceServer;
  private readonly scopes: ReadonlyMap<string, ResourceServerScope>;

  constructor(scope: Construct, id: string, configuration: Configuration) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      // The shop creates the accounts, since only the shop knows which record belongs to which customer.
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      keepOriginal: { email: true },
      customAttributes: { [CUSTOMER_ID]: new StringAttribute({ mutable: true, maxLen: 64 }) },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: { minLength: 12 },
      deletionProtection: configuration.protectData,
      removalPolicy: dataRemovalPolicy(configuration),
    });
    this.systemsParameter = `/customer-graph/${configuration.stage}/systems`;
    this.addTokenClaims(configuration);
    this.scopes = scopesOf(configuration);
    this.server = this.pool.addResourceServer('Scopes', {
      identifier: RESOURCE_SERVER,
      scopes: [...this.scopes.values()],
    });
    // The prefix must be unique in the region, across all accounts: so it contains the account id.
    const domain = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `customer-graph-${configuration.stage}-${Aws.ACCOUNT_ID}` },
    });
    this.tokenUrl = `${domain.baseUrl()}/oauth2/token`;
    this.authorizeUrl = `${domain.baseUrl()}/oauth2/authorize`;
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.pool.userPoolId}`;
  }

  oauthScope(name: string): OAuthScope {
    const scope = this.scopes.get(name);
    if (!scope)
      throw new Error(`No scope ${name}: domain/kernel/roles.ts and the stores in cdk/configuration.ts name them all`);
    return OAuthScope.resourceServer(this.server, scope);
  }

  /** Cognito's access tokens contain neither user attributes nor a name of the client: a small function adds them. */
  private addTokenClaims(configuration: Configuration): void {
    const claims = new BundledFunction(this, 'TokenClaims', {
      configuration,
      entry: 'token-claims',
      // Cognito waits 5 s for it.
      timeout: Duration.seconds(5),
      memory: 256,
      environment: { SYSTEMS_PARAMETER: this.systemsParameter },
    });
    const { region, account, partition } = Stack.of(this);
    claims.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ssm:GetParameter'],
        resources: [`arn:${partition}:ssm:${region}:${account}:parameter${this.systemsParameter}`],
      }),
    );
    // Version 3 runs for machine clients as well.
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims.function, LambdaVersion.V3_0);
  }
}

function scopesOf(configuration: Configuration): Map<string, ResourceServerScope> {
  const stores = storesWithClient(configuration);
  const names = new Set([...Object.values(ROLES).flat(), ...stores.map(({ code }) => storeScope(code))]);
  return new Map(
    [...names].map((scopeName) => [
      scopeName,
      new ResourceServerScope({ scopeName, scopeDescription: `Customer graph: ${scopeName}` }),
    ]),
  );
}
