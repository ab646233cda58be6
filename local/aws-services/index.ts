export { createAwsServices, type AwsServicesOptions } from './aws-services';
export { tableOperations } from './table-accesses';
