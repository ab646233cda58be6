import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { extendPipelines } from './data/extend-pipelines';
import { keepTables } from './data/keep-tables';
import { data } from './data/resource';

const backend = defineBackend({ auth, data });

extendPipelines(backend.data.resources);
keepTables(backend.data.resources, backend.stack.node.tryGetContext('amplify-backend-type'));
