/**
 * What a synthesised backend is, with every CloudFormation intrinsic resolved: the one shape that
 * `cloud-assembly/` produces and the rest of `local/` runs. Plain frozen data.
 */
export interface BackendModel {
  readonly region: string;
  readonly accountId: string;
  readonly graphqlApi: GraphqlApiModel;
  readonly tables: readonly TableModel[];
  readonly userPool: UserPoolModel;
  /** What a deployment copies to S3. */
  readonly bucketFiles: readonly BucketFileModel[];
  /** Null for a backend whose browsers never get AWS credentials. */
  readonly identityPool: IdentityPoolModel | null;
  readonly lambdaFunctions: readonly LambdaFunctionModel[];
  /** Those of the functions and of the identity pool. */
  readonly roles: readonly RoleModel[];
  readonly eventSourceMappings: readonly EventSourceMappingModel[];
  /** Parsed `modelIntrospectionSchema.json`, for `amplify_outputs.json`. */
  readonly modelIntrospection: Readonly<Record<string, unknown>>;
}

export type AuthorizationMode = 'AMAZON_COGNITO_USER_POOLS' | 'AWS_IAM' | 'API_KEY';

export interface GraphqlApiModel {
  readonly apiId: string;
  readonly name: string;
  /** The SDL with AppSync's directives (`@aws_subscribe`, `@aws_cognito_user_pools`, `@aws_iam`, `@aws_api_key`). */
  readonly schema: string;
  readonly defaultAuthorization: AuthorizationMode;
  readonly additionalAuthorizations: readonly AuthorizationMode[];
  readonly apiKeys: readonly ApiKeyModel[];
  readonly environmentVariables: Readonly<Record<string, string>>;
  readonly dataSources: readonly DataSourceModel[];
  readonly functions: readonly PipelineFunctionModel[];
  readonly resolvers: readonly ResolverModel[];
  /** Levels of fields that an operation may have; absent: as many as it likes. */
  readonly queryDepthLimit?: number;
  /** Resolvers that an operation may run; absent: AppSync's 10,000. */
  readonly resolverCountLimit?: number;
  /** False hides the schema from clients; absent: true. */
  readonly introspection?: boolean;
  /** Absent: nothing is cached, whatever resolvers ask for. */
  readonly cache?: ApiCacheModel;
}

/** `AWS::AppSync::ApiCache`; its instance type makes no difference here. */
export interface ApiCacheModel {
  readonly behavior: ApiCachingBehavior;
  readonly ttlSeconds: number;
}

export type ApiCachingBehavior = 'FULL_REQUEST_CACHING' | 'PER_RESOLVER_CACHING' | 'OPERATION_LEVEL_CACHING';

/** A resolver's `CachingConfig`. */
export interface ResolverCachingModel {
  readonly ttlSeconds: number;
  /** As synthesised, e.g. `$context.arguments.id`; none: arguments, source and identity. */
  readonly cachingKeys: readonly string[];
}

export interface ApiKeyModel {
  readonly apiKeyId: string;
  /** Seconds since the epoch; null for seven days after it was made. */
  readonly expires: number | null;
}

export type DataSourceModel =
  | { readonly kind: 'NONE'; readonly name: string }
  | { readonly kind: 'AMAZON_DYNAMODB'; readonly name: string; readonly tableName: string }
  | { readonly kind: 'AWS_LAMBDA'; readonly name: string; readonly functionArn: string };

/** Mapping code of a function or resolver; `name` is readable and used in errors and traces. */
export type MappingCode =
  | { readonly kind: 'VTL'; readonly request: Template; readonly response: Template }
  | { readonly kind: 'APPSYNC_JS'; readonly name: string; readonly code: string };

export interface Template {
  readonly name: string;
  readonly text: string;
}

export interface PipelineFunctionModel {
  readonly functionId: string;
  readonly name: string;
  readonly dataSourceName: string;
  readonly code: MappingCode;
}

export type ResolverModel =
  | {
      readonly kind: 'PIPELINE';
      readonly typeName: string;
      readonly fieldName: string;
      readonly code: MappingCode;
      readonly functionIds: readonly string[];
      readonly caching?: ResolverCachingModel;
    }
  | {
      readonly kind: 'UNIT';
      readonly typeName: string;
      readonly fieldName: string;
      readonly code: MappingCode;
      readonly dataSourceName: string;
      readonly caching?: ResolverCachingModel;
    };

export interface KeySchemaElement {
  readonly AttributeName: string;
  readonly KeyType: 'HASH' | 'RANGE';
}

export interface TableModel {
  readonly tableName: string;
  readonly keySchema: readonly KeySchemaElement[];
  readonly attributeDefinitions: readonly {
    readonly AttributeName: string;
    readonly AttributeType: 'S' | 'N' | 'B';
  }[];
  readonly globalSecondaryIndexes: readonly {
    readonly IndexName: string;
    readonly KeySchema: readonly KeySchemaElement[];
    readonly Projection: {
      readonly ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
      readonly NonKeyAttributes?: readonly string[];
    };
  }[];
  /** Absent if the table has no stream. */
  readonly stream?: TableStreamModel;
}

export type StreamViewType = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';

export interface TableStreamModel {
  readonly streamArn: string;
  readonly viewType: StreamViewType;
}

/** An `AWS::Lambda::EventSourceMapping` of a table's stream. */
export interface EventSourceMappingModel {
  readonly mappingId: string;
  readonly functionArn: string;
  readonly tableName: string;
  readonly streamArn: string;
  readonly enabled: boolean;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  readonly batchSize: number;
  readonly maximumBatchingWindowInSeconds: number;
  readonly parallelizationFactor: number;
  /** JSON texts; a record passes if one matches, or if there are none. */
  readonly filters: readonly string[];
  /** Null: until the record expires. */
  readonly maximumRetryAttempts: number | null;
  /** Null: until the record expires. */
  readonly maximumRecordAgeInSeconds: number | null;
  readonly bisectBatchOnFunctionError: boolean;
  readonly reportBatchItemFailures: boolean;
  /** ARN of a queue or topic. */
  readonly onFailureDestination: string | null;
}

export type UserPoolTrigger =
  | 'PreSignUp'
  | 'PostConfirmation'
  | 'PreAuthentication'
  | 'PostAuthentication'
  | 'PreTokenGeneration'
  | 'CustomMessage'
  | 'UserMigration';

export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly requireLowercase: boolean;
  readonly requireUppercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
}

export interface UserPoolModel {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly groups: readonly {
    readonly name: string;
    readonly precedence: number;
    /** What members get from the identity pool in place of its authenticated role. */
    readonly roleArn?: string;
  }[];
  readonly passwordPolicy: PasswordPolicy;
  readonly usernameAttributes: readonly string[];
  readonly autoVerifiedAttributes: readonly string[];
  readonly requiredAttributes: readonly string[];
  /** What the client may sign in with, e.g. `ALLOW_USER_SRP_AUTH`. */
  readonly explicitAuthFlows: readonly string[];
  /** Seconds. */
  readonly accessTokenValidity: number;
  readonly idTokenValidity: number;
  readonly refreshTokenValidity: number;
  /** Trigger to the ARN of the Lambda function that it calls. */
  readonly triggers: Readonly<Partial<Record<UserPoolTrigger, string>>>;
  /** Which events the PreTokenGeneration function takes; V1_0 unless the template says more. */
  readonly preTokenGenerationVersion?: 'V1_0' | 'V2_0' | 'V3_0';
}

export interface LambdaFunctionModel {
  readonly functionArn: string;
  readonly functionName: string;
  /** Absolute path of the unpacked synthesised bundle. */
  readonly codeDirectory: string;
  /** As synthesised, e.g. `index.handler`. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  /** Holds the heap, and decides what a call costs. Absent: Lambda's default, 128 MB on x86. */
  readonly memoryMegabytes?: number;
  readonly architecture?: 'x86_64' | 'arm64';
  /** `AWS::Lambda::EventInvokeConfig`; absent: two retries, six hours. */
  readonly asynchronousInvocation?: {
    readonly maximumRetryAttempts: number;
    readonly maximumEventAgeSeconds: number;
  };
  readonly roleArn: string;
}

export interface BucketFileModel {
  readonly bucketName: string;
  readonly key: string;
  /** Absolute. */
  readonly path: string;
}

export interface IdentityPoolModel {
  /** `REGION:UUID`. */
  readonly identityPoolId: string;
  readonly allowsUnauthenticated: boolean;
  readonly authenticatedRoleArn: string | null;
  readonly unauthenticatedRoleArn: string | null;
  /** User pools whose id tokens count, e.g. `cognito-idp.REGION.amazonaws.com/POOL`. */
  readonly providers: readonly { readonly providerName: string; readonly clientId: string }[];
  /** A group's role goes before the authenticated role (role mapping of type `Token`). */
  readonly prefersGroupRole: boolean;
}

export interface RoleModel {
  readonly roleArn: string;
  readonly roleName: string;
  /** `AROA…`. */
  readonly roleId: string;
  /** Of its inline and attached policies. */
  readonly statements: readonly PolicyStatement[];
  /** AWS's own policies that are attached to it. */
  readonly awsManagedPolicyArns: readonly string[];
  /** Who may take it on. */
  readonly trust: readonly TrustStatement[];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
export interface PolicyStatement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: StatementPatterns;
  readonly resources: StatementPatterns;
  readonly conditions: readonly PolicyCondition[];
}

/** `except` for `NotAction` and `NotResource`. */
export interface StatementPatterns {
  readonly kind: 'only' | 'except';
  readonly patterns: readonly string[];
}

export interface PolicyCondition {
  /** E.g. `StringEquals`, `ForAnyValue:StringLike`. */
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

export interface TrustStatement {
  readonly effect: 'Allow' | 'Deny';
  /** Services and federated providers, e.g. `lambda.amazonaws.com`. */
  readonly principals: readonly string[];
  readonly actions: readonly string[];
  readonly conditions: readonly PolicyCondition[];
}
