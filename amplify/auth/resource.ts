import { defineAuth } from '@aws-amplify/backend';
import { postConfirmation } from './post-confirmation/resource';

/** People sign in with their e-mail address; a new one enters the group `User`, never `Moderator`. */
export const auth = defineAuth({
  loginWith: { email: true },
  groups: ['Moderator', 'User'],
  triggers: { postConfirmation },
  access: (allow) => [allow.resource(postConfirmation).to(['addUserToGroup'])],
});
