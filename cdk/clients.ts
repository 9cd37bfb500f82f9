import { Duration } from 'aws-cdk-lib';
import { ClientAttributes, OAuthScope, type UserPoolClient, type UserPoolClientOptions } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { ROLES, storeScope } from '../domain/roles.ts';
import type { Configuration } from './configuration.ts';
import type { Identities } from './identities.ts';

/** API Gateway's authorizer takes tokens of this many clients, and the number cannot be raised. */
const MOST_CLIENTS = 50;

type NamedClient = { readonly name: string; readonly client: UserPoolClient };

/**
 * Who may ask for tokens, with which scopes: a machine client for each role of machines, for tills one a store (it alone
 * holds the store's scope), and the app in which customers sign in.
 */
export class Clients extends Construct {
  readonly all: readonly NamedClient[];
  private readonly identities: Identities;

  constructor(scope: Construct, id: string, props: { configuration: Configuration; identities: Identities }) {
    super(scope, id);
    this.identities = props.identities;
    const { stores, customerApp } = props.configuration;
    this.all = [
      this.machine('Commerce', ROLES.commerce),
      this.machine('Support', ROLES.support),
      this.machine('Analyst', ROLES.analyst),
      this.machine('Admin', ROLES.admin),
      ...stores.map((store) => this.machine(`Till${nameOf(store)}`, [...ROLES.pos, storeScope(store)])),
      ...(customerApp ? [this.customers(customerApp)] : []),
    ];
    if (this.all.length > MOST_CLIENTS) {
      throw new Error(
        `${stores.length} stores make ${this.all.length} clients, and API Gateway takes tokens of ${MOST_CLIENTS}: ` +
          'deploy a stack a region, or see docs/decisions/authorizer.md',
      );
    }
  }

  private machine(name: string, scopes: readonly string[]): NamedClient {
    return this.client(name, {
      generateSecret: true,
      oAuth: {
        flows: { clientCredentials: true },
        scopes: scopes.map((scope) => this.identities.oauthScope(scope)),
      },
      accessTokenValidity: Duration.hours(1),
    });
  }

  private customers({ callbackUrls, logoutUrls }: NonNullable<Configuration['customerApp']>): NamedClient {
    // An app in a browser or a phone keeps no secret; it proves with PKCE that the code is its own.
    return this.client('Customer', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, ...ROLES.customer.map((scope) => this.identities.oauthScope(scope))],
        callbackUrls: [...callbackUrls],
        logoutUrls: [...logoutUrls],
      },
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
    });
  }

  private client(name: string, options: UserPoolClientOptions): NamedClient {
    const client = this.identities.pool.addClient(name, {
      // Tokens come from the token endpoint alone. Left out, Cognito opens its own ways to sign in as well.
      authFlows: { userSrp: false },
      // Left out, whoever signs in may write every attribute, customer_id too, and so become anyone.
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true, locale: true }),
      ...options,
    });
    return { name, client };
  }
}

/** `new-york` as `NewYork`: outputs are named in letters and digits. */
function nameOf(store: string): string {
  if (!/^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/.test(store)) {
    throw new Error(`Store ${store}: a code has letters and digits, with single -, _ or . between them`);
  }
  return store
    .split(/[-_.]/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
}
