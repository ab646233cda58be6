export { AwsJsonError } from './aws-json-error';
export { makeJsonService, type JsonCall, type JsonServiceOptions, type RequestHandler } from './json-service';
export { readBody } from './request-body';
