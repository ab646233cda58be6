import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { extendPipelines } from './data/extend-pipelines';
import { data } from './data/resource';

const backend = defineBackend({ auth, data });

extendPipelines(backend.data.resources);
