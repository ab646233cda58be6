import type { AmplifyDataResources } from '@aws-amplify/data-construct';
import type { Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  TreatMissingData,
  type IAlarmAction,
  type Metric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { alarmSettings } from './alarm-settings';
import { apiMetric, minute, tableMetric } from './metrics';

interface Watched {
  readonly name: keyof typeof alarmSettings | (typeof watchedTables)[number]['name'];
  readonly metric: Metric;
  readonly threshold: number;
  readonly description: string;
}

/**
 * Alarms on what would keep an event from being told. They stand in CloudWatch by themselves; with an address, AWS asks
 * it whether it wants to hear of them by e-mail.
 */
export function defineAlarms(
  stack: Stack,
  data: AmplifyDataResources,
  broadcast: IFunction,
  email: string | undefined,
): void {
  const action = email === undefined || email === '' ? null : emailAction(stack, email);
  for (const { name, metric, threshold, description } of [
    ...watchFunction(broadcast),
    ...watchApi(data),
    ...watchTables(data),
  ]) {
    const alarm = new Alarm(stack, `Alarm-${name}`, {
      metric,
      threshold,
      alarmDescription: description,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    if (action !== null) alarm.addAlarmAction(action);
  }
}

function watchFunction(fn: IFunction): readonly Watched[] {
  const { functionErrors, changesWaiting, functionThrottles } = alarmSettings;
  const of = (metricName: string, statistic: string) => fn.metric(metricName, { ...minute, statistic });
  return [
    {
      name: 'functionErrors',
      metric: of('Errors', 'Sum'),
      threshold: functionErrors,
      description: 'The function of the ticks fails; its log says why.',
    },
    {
      name: 'changesWaiting',
      metric: of('IteratorAge', 'Maximum'),
      threshold: changesWaiting,
      description: 'Readers in broadcast delivery hear late of what was written, in milliseconds.',
    },
    {
      name: 'functionThrottles',
      metric: of('Throttles', 'Sum'),
      threshold: functionThrottles,
      description: 'The function of the ticks waits for the account’s concurrency; ask AWS for more.',
    },
  ];
}

/** What is throttled counts among the 4XX errors. */
function watchApi(data: AmplifyDataResources): readonly Watched[] {
  const { apiFailures, apiRefusals, socketFailures, socketRefusals, slowAnswers } = alarmSettings;
  return [
    {
      name: 'apiFailures',
      metric: apiMetric(data, '5XXError'),
      threshold: apiFailures,
      description: 'The API fails to answer.',
    },
    {
      name: 'apiRefusals',
      metric: apiMetric(data, '4XXError'),
      threshold: apiRefusals,
      description: 'The API refuses many requests; compare the rate with the quotas of the account.',
    },
    {
      name: 'socketFailures',
      metric: apiMetric(data, 'ConnectServerError'),
      threshold: socketFailures,
      description: 'The API fails to open sockets; people cannot listen.',
    },
    {
      name: 'socketRefusals',
      metric: apiMetric(data, 'ConnectClientError'),
      threshold: socketRefusals,
      description: 'The API refuses many sockets; compare the rate with the quotas of the account.',
    },
    {
      name: 'slowAnswers',
      metric: apiMetric(data, 'Latency', 'p95'),
      threshold: slowAnswers,
      description: 'The API answers slowly, in milliseconds.',
    },
  ];
}

/** What every message, sender and tick writes to, and everybody who comes, listens or beats reads or writes. */
const watchedTables = [
  { name: 'messageThrottles', model: 'Message', what: 'Write' },
  { name: 'senderThrottles', model: 'Participant', what: 'Write' },
  { name: 'paceThrottles', model: 'RoomPace', what: 'Write' },
  { name: 'crowdThrottles', model: 'CrowdSecond', what: 'Write' },
  { name: 'snapshotThrottles', model: 'PreparedSnapshot', what: 'Read' },
  { name: 'listenerThrottles', model: 'Participant', what: 'Read' },
] as const;

function watchTables(data: AmplifyDataResources): readonly Watched[] {
  return watchedTables.map(({ name, model, what }) => ({
    name,
    metric: tableMetric(data, model, `${what}ThrottleEvents`),
    threshold: alarmSettings.tableThrottles,
    description: `${what}s of ${model} rows are throttled.`,
  }));
}

function emailAction(stack: Stack, email: string): IAlarmAction {
  const topic = new Topic(stack, 'AlarmTopic', { enforceSSL: true });
  topic.addSubscription(new EmailSubscription(email));
  return new SnsAction(topic);
}
