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
  readonly lambdaFunctions: readonly LambdaFunctionModel[];
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
  readonly environmentVariables: Readonly<Record<string, string>>;
  readonly dataSources: readonly DataSourceModel[];
  readonly functions: readonly PipelineFunctionModel[];
  readonly resolvers: readonly ResolverModel[];
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
    }
  | {
      readonly kind: 'UNIT';
      readonly typeName: string;
      readonly fieldName: string;
      readonly code: MappingCode;
      readonly dataSourceName: string;
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
  readonly groups: readonly { readonly name: string; readonly precedence: number }[];
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
}
