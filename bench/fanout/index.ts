export { contenderNames, type ContenderName } from './contender';
export { fanoutDefaults, runFanout, type FanoutOptions } from './run-fanout';
export { ratioOf, summarise, tabulate, type Row } from './summarise';
