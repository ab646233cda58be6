export { describeLatency } from './describe-latency';
export { runLatency } from './run-latency';
