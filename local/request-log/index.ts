export { openLog, type RecordSink } from './open-log';
export { createRequestLog, type RequestLog } from './request-log';
export { isRequestEvent, recordOfEvent, type RequestRecord } from './request-record';
export { createTableOperationScope, type TableOperationScope } from './table-operation-scope';
