import type { Evaluation } from './evaluation';
import { arn, physicalId, type Identity } from './identity';
import { stableId } from './stack';
import type { TemplateResource } from './template';

export function identifyOther(resource: TemplateResource, evaluation: Evaluation): Identity {
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
    case 'AWS::Lambda::EventSourceMapping': {
      const id = () => mappingId(resource, evaluation);
      return {
        reference: id,
        attributes: {
          Id: id,
          EventSourceMappingArn: () => arn(evaluation, 'lambda', `event-source-mapping:${id()}`),
        },
      };
    }
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
      return identifyRole(resource, evaluation, name('RoleName'));
    case 'AWS::IAM::ManagedPolicy':
      return {
        reference: () => arn(evaluation, 'iam', `policy/${name('ManagedPolicyName')()}`),
        attributes: {},
      };
    case 'AWS::StepFunctions::StateMachine': {
      const machineArn = (): string =>
        arn(evaluation, 'states', `stateMachine:${physicalId(resource, evaluation)}`);
      return { reference: machineArn, attributes: { Arn: machineArn } };
    }
    default:
      return { reference: name(''), attributes: {} };
  }
}

/** A path stands between `role` and the name: `arn:aws:iam::ACCOUNT:role/service-role/NAME`. */
function identifyRole(resource: TemplateResource, evaluation: Evaluation, name: () => string): Identity {
  const path = (): string => evaluation.text(resource.properties['Path'] ?? '/');
  return {
    reference: name,
    attributes: {
      Arn: () => arn(evaluation, 'iam', `role${path()}${name()}`),
      RoleId: () => `AROA${stableId(evaluation.stack, resource.logicalId, 17).toUpperCase()}`,
    },
  };
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

/** In the form of a UUID, as Lambda's are. */
function mappingId(resource: TemplateResource, evaluation: Evaluation): string {
  const digits = Buffer.from(stableId(evaluation.stack, resource.logicalId, 16)).toString('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const bucketName = (resource: TemplateResource, evaluation: Evaluation) => (): string =>
  'BucketName' in resource.properties
    ? evaluation.text(resource.properties['BucketName'])
    : physicalId(resource, evaluation).toLowerCase();
