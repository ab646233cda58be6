export { ConnectionNotice, ConnectionState } from './connection-state';
export { useSteadyState } from './use-steady-state';
