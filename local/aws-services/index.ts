export { createAwsServices, type AwsServicesOptions } from './aws-services';
