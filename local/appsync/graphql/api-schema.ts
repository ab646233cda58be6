import { buildASTSchema, isScalarType, parse, type GraphQLSchema } from 'graphql-js';
import { awsScalars } from './aws-scalars';

/**
 * What AppSync adds to every schema. The schema text of an API uses these without declaring them.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/security-authz.html and .../aws-appsync-real-time-data.html
 */
const prelude = `
directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
directive @aws_publish(subscriptions: [String]) on FIELD_DEFINITION
directive @aws_auth(cognito_groups: [String!]) on OBJECT | FIELD_DEFINITION
directive @aws_cognito_user_pools(cognito_groups: [String!]) on OBJECT | FIELD_DEFINITION
directive @aws_iam on OBJECT | FIELD_DEFINITION
directive @aws_api_key on OBJECT | FIELD_DEFINITION
directive @aws_oidc on OBJECT | FIELD_DEFINITION
directive @aws_lambda on OBJECT | FIELD_DEFINITION
`;

/**
 * Builds an executable schema, without resolvers, from an API's schema text.
 * @throws GraphQLError | Error if the text isn't valid, e.g. for a directive that AppSync doesn't have
 */
export function buildApiSchema(sdl: string): GraphQLSchema {
  const scalars = awsScalars.map((scalar) => `scalar ${scalar.name}`).join('\n');
  const schema = buildASTSchema(parse(`${prelude}${scalars}\n${sdl}`));
  for (const scalar of awsScalars) {
    const declared = schema.getType(scalar.name);
    if (!isScalarType(declared)) throw new Error(`unable to declare scalar ${scalar.name}`);
    declared.serialize = scalar.serialize;
    declared.parseValue = scalar.parseValue;
    declared.parseLiteral = scalar.parseLiteral;
  }
  return schema;
}
