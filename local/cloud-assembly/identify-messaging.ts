import type { Evaluation } from './evaluation';
import { arn, physicalId, type Identity } from './identity';
import type { TemplateResource } from './template';

/** Queues and topics, by what CloudFormation documents as their return values. */
export function identifyMessaging(resource: TemplateResource, evaluation: Evaluation): Identity {
  const name = (property: string) => (): string =>
    property in resource.properties
      ? evaluation.text(resource.properties[property])
      : physicalId(resource, evaluation);
  const { region, accountId } = evaluation.stack.deployment;
  if (resource.type === 'AWS::SNS::Topic') {
    const topicArn = () => arn(evaluation, 'sns', name('TopicName')());
    return { reference: topicArn, attributes: { TopicArn: topicArn, TopicName: name('TopicName') } };
  }
  const queueUrl = () => `https://sqs.${region}.amazonaws.com/${accountId}/${name('QueueName')()}`;
  return {
    reference: queueUrl,
    attributes: {
      Arn: () => arn(evaluation, 'sqs', name('QueueName')()),
      QueueName: name('QueueName'),
      QueueUrl: queueUrl,
    },
  };
}
