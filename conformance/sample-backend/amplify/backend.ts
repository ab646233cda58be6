import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { appraise } from './functions/appraise/resource';
import { lendCopy } from './functions/lend-copy/resource';

defineBackend({ auth, data, appraise, lendCopy });
