import type { AmplifyDataResources } from '@aws-amplify/data-construct';
import type { Stack } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { apiMetric, minute, tableMetric } from './metrics';

/**
 * What whoever runs an event looks at, on one page of CloudWatch, in the order in which it matters: are people there, do
 * they hear in time, is something refused. Three dashboards of an account cost nothing (aws.amazon.com/cloudwatch/pricing).
 */
export function defineDashboard(stack: Stack, data: AmplifyDataResources, broadcast: IFunction): void {
  const api = (name: string, statistic?: string) => apiMetric(data, name, statistic);
  const ticks = (name: string, statistic: string) => broadcast.metric(name, { ...minute, statistic });
  const throttled = (what: 'Read' | 'Write') => (model: string) =>
    tableMetric(data, model, `${what}ThrottleEvents`);
  new Dashboard(stack, 'EventDashboard', {
    widgets: [
      [
        graph('People connected', [api('ActiveConnections')]),
        graph('Connections opened a minute', [
          api('ConnectSuccess'),
          api('ConnectClientError'),
          api('ConnectServerError'),
        ]),
      ],
      [
        graph('Updates sent a minute, which are what is paid for', [api('OutboundMessages')]),
        graph('How far readers are behind, ms', [ticks('IteratorAge', 'Maximum')]),
      ],
      [
        graph('Requests a minute, and their tokens', [api('Requests'), api('TokensConsumed')]),
        graph('What was refused or failed', [api('4XXError'), api('5XXError')]),
      ],
      [
        graph('Answers, ms', [api('Latency', 'p50'), api('Latency', 'p95')]),
        graph('The function of the ticks', [ticks('Errors', 'Sum'), ticks('Throttles', 'Sum')]),
      ],
      [
        graph(
          'Writes beyond what a table takes',
          ['Message', 'Participant', 'RoomPace', 'CrowdSecond'].map(throttled('Write')),
        ),
        graph('Reads beyond that', ['PreparedSnapshot', 'Participant', 'Message'].map(throttled('Read'))),
      ],
      [
        graph('Units of snapshots read a minute: 180,000 are what a room gives', [
          tableMetric(data, 'PreparedSnapshot', 'ConsumedReadCapacityUnits'),
        ]),
        graph('Units of beats and reactions written a minute', [
          tableMetric(data, 'CrowdSecond', 'ConsumedWriteCapacityUnits'),
        ]),
      ],
    ],
  });
}

const graph = (title: string, left: Metric[]) => new GraphWidget({ title, left, width: 12 });
