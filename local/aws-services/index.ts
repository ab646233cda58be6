export { createAwsServices, type AwsServicesOptions } from './aws-services';
export type { CallObserver, ServiceCall } from './observe-call';
export { tableOperations } from './table-accesses';
