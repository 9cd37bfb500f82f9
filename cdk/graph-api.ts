import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import { addApiAlarms } from './alarms/api-alarms.ts';
import type { Clients } from './clients.ts';
import type { Configuration } from './configuration.ts';
import { addIssuerRoutes } from './customer-issuers.ts';
import { ApiDomain } from './domain.ts';
import type { GraphFunction } from './graph-function.ts';
import type { Identities } from './identities.ts';
import { Logs } from './logs.ts';
import type { StaffIdentities } from './staff-identities.ts';

/** Where members of staff and devices send requests. */
export const STAFF_PATH = '/staff/graphql';

type Props = {
  readonly configuration: Configuration;
  readonly graph: GraphFunction;
  /** The function of the page for feedback. */
  readonly feedbackPage: IFunction;
  readonly identities: Identities;
  readonly clients: Clients;
  /** The function of webhooks. */
  readonly webhookReceiver: IFunction;
  /** Null: staff and devices do not sign in. */
  readonly staff: StaffIdentities | null;
};

/**
 * The HTTP API: `/graphql`, for callers with a token that the user pool issued to one of the clients, and `/staff/graphql`, the
 * same for the staff pool, and `/issuers/NAME/graphql` for each OIDC issuer of the shop. They are several routes because an
 * authorizer takes the tokens of one issuer. `/feedback/{token}` is public: its function verifies the token in the path. So is `/webhooks/{integration}`, whose function verifies signatures.
 */
export class GraphApi extends Construct {
  readonly stage: HttpStage;
  /** Without the domain: what a distribution calls. */
  readonly host: string;
  /** Such as `https://api.shop.com`. */
  readonly origin: string;
  readonly url: string;
  readonly staffUrl: string;
  /** The address for tokens of each customer issuer, by its name. */
  readonly issuerUrls: ReadonlyMap<string, string>;
  /** To which the token of a link is added. */
  readonly feedbackUrl: string;
  /** To which the code of an integration is added. */
  readonly webhookUrl: string;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { configuration, graph, feedbackPage, webhookReceiver, identities, clients, staff } = props;
    const origins = [...configuration.corsOrigins, ...consoleOrigins(configuration)];
    const api = new HttpApi(this, 'Http', {
      description: `Customer graph, ${configuration.stage}`,
      createDefaultStage: false,
      // For the whole API, so that a new route cannot miss it.
      defaultAuthorizer: new HttpJwtAuthorizer('Jwt', identities.urls.issuer, {
        jwtAudience: clients.all.map(({ client }) => client.userPoolClientId),
      }),
      ...(origins.length > 0 && { corsPreflight: corsFor(origins) }),
    });
    // Not ANY: then API Gateway would no longer answer the browsers' preflight requests, which carry no token.
    api.addRoutes({
      path: '/graphql',
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration('Graph', graph.alias),
    });
    const issuerPaths = addIssuerRoutes(api, new HttpLambdaIntegration('IssuerGraph', graph.alias), configuration);
    if (staff !== null)
      api.addRoutes({
        path: STAFF_PATH,
        methods: [HttpMethod.GET, HttpMethod.POST],
        integration: new HttpLambdaIntegration('StaffGraph', graph.alias),
        authorizer: new HttpJwtAuthorizer('StaffJwt', staff.urls.issuer, {
          jwtAudience: [staff.staffClient, staff.deviceClient].map((client) => client.userPoolClientId),
        }),
      });
    const feedback = api.addRoutes({
      path: '/feedback/{token}',
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration('FeedbackPage', feedbackPage),
      authorizer: new HttpNoneAuthorizer(),
    });
    const [webhooks] = api.addRoutes({
      path: '/webhooks/{integration}',
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('Webhooks', webhookReceiver),
      authorizer: new HttpNoneAuthorizer(),
    });
    for (const route of feedback)
      acceptFinding(route, {
        rule: 'APIG4',
        reason: 'Nobody signs in: the function verifies the signed token in the path.',
      });
    if (webhooks)
      acceptFinding(webhooks, { rule: 'APIG4', reason: 'The function verifies the signature of the sender.' });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: configuration.requestsPerSecond, burstLimit: configuration.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(new Logs(this, 'AccessLogs', configuration)),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    this.stage = stage;
    limitRoute(stage, webhooks, configuration);
    addApiAlarms(this, stage);
    const { edge = null, domain } = configuration;
    if (domain !== null && edge === null) new ApiDomain(this, 'Domain', { domain, api, stage });
    this.host = `${api.apiId}.execute-api.${Stack.of(this).region}.${Aws.URL_SUFFIX}`;
    this.origin = `https://${domain?.name ?? this.host}`;
    const root = `${this.origin}/`;
    this.url = `${root}graphql`;
    this.staffUrl = `${this.origin}${STAFF_PATH}`;
    this.issuerUrls = new Map([...issuerPaths].map(([name, path]) => [name, `${root}${path.slice(1)}`]));
    this.feedbackUrl = `${root}feedback/`;
    this.webhookUrl = `${root}webhooks/`;
  }
}

/** Without a domain the API is a path of the console, which needs no permission. */
const consoleOrigins = ({ console }: Configuration): readonly string[] =>
  console?.domain ? [`https://${console.domain.name}`] : [];

/**
 * A limit of its own, so that a flood of webhooks neither costs without a bound nor takes the requests of tills. The construct of the
 * stage has no property for it. Vendors send again what is answered 429.
 */
function limitRoute(stage: HttpStage, route: HttpRoute | undefined, { webhooksPerSecond }: Configuration): void {
  const { defaultChild } = stage.node;
  if (!(defaultChild instanceof CfnStage) || route === undefined) throw new Error('the stage has no resource');
  defaultChild.addPropertyOverride('RouteSettings', {
    'POST /webhooks/{integration}': {
      ThrottlingRateLimit: webhooksPerSecond,
      ThrottlingBurstLimit: 2 * webhooksPerSecond,
    },
  });
  // API Gateway refuses settings of a route that it does not have yet.
  defaultChild.node.addDependency(route);
}

/** Contains no personal data: no IP address, no query string, no subject of a token. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  client: '$context.authorizer.claims.client_id',
  latency: '$context.responseLatency',
  integrationLatency: '$context.integrationLatency',
  responseLength: '$context.responseLength',
  authorizerError: '$context.authorizer.error',
  integrationError: '$context.integrationErrorMessage',
};

function corsFor(origins: readonly string[]): CorsPreflightOptions {
  return {
    allowOrigins: [...origins],
    allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
    allowHeaders: ['authorization', 'content-type', 'apollo-require-preflight'],
    exposeHeaders: ['retry-after'],
    maxAge: Duration.hours(1),
  };
}
