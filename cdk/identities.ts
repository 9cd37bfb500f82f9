import { Duration } from 'aws-cdk-lib';
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
import { Construct } from 'constructs';
import { RESOURCE_SERVER, ROLES, storeScope } from '../domain/kernel/roles.ts';
import { acceptPoolFindings } from './accept-pool-findings.ts';
import { BundledFunction } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import { grantReadParameter } from './grant-parameter.ts';
import { poolEmail } from './pool-email.ts';
import { dataRemovalPolicy } from './removal-policy.ts';
import { addSignInUrls, type SignInUrls } from './sign-in-urls.ts';
import { storesWithClient } from './store-clients.ts';

/** The user attribute with the id of the customer's record. Only the shop may write it: see `clients.ts`. */
const CUSTOMER_ID = 'customer_id';

/** The user pool for customers and for the shop's machines, and all scopes. */
export class Identities extends Construct {
  readonly pool: UserPool;
  readonly urls: SignInUrls;
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
      ...poolEmail(this, configuration),
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: { minLength: 12 },
      deletionProtection: configuration.protectData,
      removalPolicy: dataRemovalPolicy(configuration),
    });
    acceptPoolFindings(this.pool);
    this.systemsParameter = `/customer-graph/${configuration.stage}/systems`;
    this.addTokenClaims(configuration);
    this.scopes = scopesOf(configuration);
    this.server = this.pool.addResourceServer('Scopes', {
      identifier: RESOURCE_SERVER,
      scopes: [...this.scopes.values()],
    });
    this.urls = addSignInUrls(this.pool, `customer-graph-${configuration.stage}`);
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
      impact: 'No customer signs in, and no till or system gets a new token: their last one is valid for an hour.',
      environment: { SYSTEMS_PARAMETER: this.systemsParameter },
    });
    grantReadParameter(claims.role, this.systemsParameter);
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
