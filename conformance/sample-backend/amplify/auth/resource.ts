import { defineAuth } from '@aws-amplify/backend';
import { joinReaders } from './join-readers/resource';

/** A library: its staff are Librarians; who confirms an address becomes a Reader; Curators keep collections. */
export const auth = defineAuth({
  loginWith: { email: true },
  groups: ['Librarian', 'Reader', 'Curator'],
  triggers: { postConfirmation: joinReaders },
  access: (allow) => [allow.resource(joinReaders).to(['addUserToGroup'])],
});
