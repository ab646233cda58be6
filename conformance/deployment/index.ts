export type { BackendName } from './backend-name';
export type { Deployment } from './deployment';
export { accountsOf, ann, ben, cora, lia, mona, nobody, noel, rea, roy } from './people';
export { routeLoopbackSockets, type Sockets } from './route-loopback-sockets';
