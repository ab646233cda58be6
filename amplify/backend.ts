import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { cacheSnapshot } from './broadcast/cache-snapshot';
import { readCacheType } from './broadcast/cache-type';
import { connectBroadcast } from './broadcast/connect-broadcast';
import { broadcast } from './broadcast/resource';
import { boundRequests } from './data/bound-requests';
import {
  continueReactions,
  continueReviews,
  continueSignals,
  extendPipelines,
} from './data/extend-pipelines';
import { keepTables } from './data/keep-tables';
import { data } from './data/resource';
import { defineAlarms } from './monitoring/define-alarms';
import { defineDashboard } from './monitoring/define-dashboard';

export const backend = defineBackend({ auth, data, broadcast });

boundRequests(backend.data.resources);
extendPipelines(backend.data.resources);
continueReviews(backend.data.resources, backend.data.stack);
continueReactions(backend.data.resources, backend.data.stack);
continueSignals(backend.data.resources, backend.data.stack);
connectBroadcast(backend.data.resources, backend.broadcast);
cacheSnapshot(backend.data.stack, readCacheType(process.env['ROOMFUL_CACHE']));
defineAlarms(
  backend.data.stack,
  backend.data.resources,
  backend.broadcast.resources.lambda,
  process.env['ROOMFUL_ALARM_EMAIL'],
);
const deploymentType: unknown = backend.stack.node.tryGetContext('amplify-backend-type');
keepTables(backend.data.resources, deploymentType);
// A sandbox has no event to look at.
if (deploymentType === 'branch')
  defineDashboard(backend.data.stack, backend.data.resources, backend.broadcast.resources.lambda);
// Guests have nothing to do here: everything asks for a signed-in person.
backend.auth.resources.cfnResources.cfnIdentityPool.allowUnauthenticatedIdentities = false;
