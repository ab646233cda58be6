export { makeRequestHandler, type RequestHandlerOptions } from './request-handler';
