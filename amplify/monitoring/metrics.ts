import type { AmplifyDataResources } from '@aws-amplify/data-construct';
import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** Metrics are those of a minute. */
export const minute = { period: Duration.minutes(1) };

/** A metric of this API (docs.aws.amazon.com/appsync/latest/devguide/monitoring.html). */
export function apiMetric(data: AmplifyDataResources, metricName: string, statistic = 'Sum'): Metric {
  return new Metric({
    namespace: 'AWS/AppSync',
    metricName,
    dimensionsMap: { GraphQLAPIId: data.cfnResources.cfnGraphqlApi.attrApiId },
    statistic,
    ...minute,
  });
}

/** A metric of the table of `model` (docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html). */
export function tableMetric({ tables }: AmplifyDataResources, model: string, metricName: string): Metric {
  const table = tables[model];
  if (!table) throw new Error(`unable to watch the table of ${model}; there is none`);
  return new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    dimensionsMap: { TableName: table.tableName },
    statistic: 'Sum',
    ...minute,
  });
}
