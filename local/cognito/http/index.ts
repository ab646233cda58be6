export { makeRequestHandler, type RequestHandler, type RequestHandlerOptions } from './request-handler';
