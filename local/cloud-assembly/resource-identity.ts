import { CloudAssemblyError } from './cloud-assembly-error';
import type { Evaluation } from './evaluation';
import { stableId } from './stack';
import type { TemplateResource } from './template';

/**
 * What CloudFormation documents as a resource type's return values. `reference` is the value of `Ref`;
 * `attributes` are those of `Fn::GetAtt`. Properties are evaluated only for the attribute that is asked for.
 */
interface Identity {
  readonly reference: () => unknown;
  readonly attributes: Readonly<Record<string, () => unknown>>;
}

export const referenceValue = (resource: TemplateResource, evaluation: Evaluation): unknown =>
  identify(resource, evaluation).reference();

/** @throws CloudAssemblyError naming an attribute that is not known here */
export function attributeValue(
  resource: TemplateResource,
  attribute: string,
  evaluation: Evaluation,
): unknown {
  const { attributes } = identify(resource, evaluation);
  const value = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  if (value === undefined)
    throw new CloudAssemblyError(
      `unable to evaluate Fn::GetAtt ${resource.logicalId}.${attribute} (${resource.type}); not supported by the local backend`,
    );
  return value();
}

function identify(resource: TemplateResource, evaluation: Evaluation): Identity {
  if (resource.type.startsWith('AWS::AppSync::')) return identifyAppSync(resource, evaluation);
  if (resource.type.startsWith('AWS::Cognito::')) return identifyCognito(resource, evaluation);
  return identifyOther(resource, evaluation);
}

function identifyAppSync(resource: TemplateResource, evaluation: Evaluation): Identity {
  const { graphqlUrl } = evaluation.stack.deployment;
  const own = (property: string) => () => evaluation.text(resource.properties[property]);
  const apiId = () => apiIdOf(resource, evaluation);
  const within = (kind: string, id: () => unknown) => () =>
    arn(evaluation, 'appsync', `apis/${apiId()}/${kind}/${String(id())}`);
  switch (resource.type) {
    case 'AWS::AppSync::GraphQLApi': {
      const apiArn = () => arn(evaluation, 'appsync', `apis/${apiId()}`);
      return {
        reference: apiArn,
        attributes: {
          ApiId: apiId,
          Arn: apiArn,
          GraphQLUrl: () => graphqlUrl,
          GraphQLDns: () => new URL(graphqlUrl).host,
        },
      };
    }
    case 'AWS::AppSync::DataSource': {
      const sourceArn = within('datasources', own('Name'));
      return { reference: sourceArn, attributes: { Name: own('Name'), DataSourceArn: sourceArn } };
    }
    case 'AWS::AppSync::FunctionConfiguration': {
      const functionId = () => stableId(evaluation.stack, resource.logicalId, 26);
      const functionArn = within('functions', functionId);
      return {
        reference: functionArn,
        attributes: {
          FunctionId: functionId,
          FunctionArn: functionArn,
          Name: own('Name'),
          DataSourceName: own('DataSourceName'),
        },
      };
    }
    default:
      return identifyOther(resource, evaluation);
  }
}

/** The api's own id, or that of the api that a data source, function or resolver belongs to. */
const apiIdOf = (resource: TemplateResource, evaluation: Evaluation): string =>
  resource.type === 'AWS::AppSync::GraphQLApi'
    ? `local${stableId(evaluation.stack, resource.logicalId, 12)}`
    : evaluation.text(resource.properties['ApiId']);

function identifyCognito(resource: TemplateResource, evaluation: Evaluation): Identity {
  const { region } = evaluation.stack.deployment;
  const id = (length: number): string => stableId(evaluation.stack, resource.logicalId, length);
  switch (resource.type) {
    case 'AWS::Cognito::UserPool': {
      // Verifiers of Cognito tokens insist on this form: a region, an underscore, letters and digits.
      const poolId = (): string => `${region}_${id(9)}`;
      const host = `cognito-idp.${region}.amazonaws.com`;
      return {
        reference: poolId,
        attributes: {
          UserPoolId: poolId,
          Arn: () => arn(evaluation, 'cognito-idp', `userpool/${poolId()}`),
          ProviderName: () => `${host}/${poolId()}`,
          ProviderURL: () => `https://${host}/${poolId()}`,
        },
      };
    }
    case 'AWS::Cognito::UserPoolClient': {
      const clientId = (): string => id(26);
      return { reference: clientId, attributes: { ClientId: clientId } };
    }
    case 'AWS::Cognito::UserPoolGroup':
      return { reference: () => evaluation.text(resource.properties['GroupName']), attributes: {} };
    case 'AWS::Cognito::IdentityPool':
      return { reference: () => `${region}:${id(26)}`, attributes: {} };
    default:
      return identifyOther(resource, evaluation);
  }
}

function identifyOther(resource: TemplateResource, evaluation: Evaluation): Identity {
  const own = (property: string) => () => evaluation.text(resource.properties[property]);
  const name = (property: string) => () =>
    property in resource.properties
      ? evaluation.text(resource.properties[property])
      : physicalId(resource, evaluation);
  const named = (property: string, service: string, prefix: string): Identity => ({
    reference: name(property),
    attributes: { Arn: () => arn(evaluation, service, `${prefix}${name(property)()}`) },
  });
  switch (resource.type) {
    case 'AWS::Lambda::Function':
      return named('FunctionName', 'lambda', 'function:');
    case 'Custom::AmplifyDynamoDBTable':
      return identifyTable(name('tableName'), evaluation, 'TableArn', 'TableStreamArn');
    case 'AWS::DynamoDB::Table':
      return identifyTable(name('TableName'), evaluation, 'Arn', 'StreamArn');
    case 'AWS::SSM::Parameter':
      return { reference: name('Name'), attributes: { Value: own('Value'), Type: own('Type') } };
    case 'AWS::S3::Bucket':
      return {
        reference: bucketName(resource, evaluation),
        attributes: { Arn: () => `arn:aws:s3:::${bucketName(resource, evaluation)()}` },
      };
    case 'Custom::CDKBucketDeployment':
      return { reference: name(''), attributes: { DestinationBucketArn: own('DestinationBucketArn') } };
    case 'AWS::IAM::Role':
      return named('RoleName', 'iam', 'role/');
    case 'AWS::StepFunctions::StateMachine': {
      const machineArn = (): string =>
        arn(evaluation, 'states', `stateMachine:${physicalId(resource, evaluation)}`);
      return { reference: machineArn, attributes: { Arn: machineArn } };
    }
    default:
      return { reference: name(''), attributes: {} };
  }
}

const identifyTable = (
  tableName: () => string,
  evaluation: Evaluation,
  arnAttribute: string,
  streamAttribute: string,
): Identity => ({
  reference: tableName,
  attributes: {
    [arnAttribute]: () => arn(evaluation, 'dynamodb', `table/${tableName()}`),
    [streamAttribute]: () => arn(evaluation, 'dynamodb', `table/${tableName()}/stream/local`),
  },
});

const bucketName = (resource: TemplateResource, evaluation: Evaluation) => (): string =>
  'BucketName' in resource.properties
    ? evaluation.text(resource.properties['BucketName'])
    : physicalId(resource, evaluation).toLowerCase();

/** Readable, and still unique: nested stacks may repeat a logical id. */
const physicalId = (resource: TemplateResource, evaluation: Evaluation): string =>
  `${resource.logicalId.slice(0, 50)}-${stableId(evaluation.stack, resource.logicalId, 8)}`;

function arn(evaluation: Evaluation, service: string, resource: string): string {
  const { region, accountId } = evaluation.stack.deployment;
  return `arn:aws:${service}:${service === 'iam' ? '' : region}:${accountId}:${resource}`;
}
