export { ConnectionNotice, ConnectionState } from './connection-state';
