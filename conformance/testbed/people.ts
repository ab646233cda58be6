import type { Person } from '../../scripts/real-client';

const make = (name: string, groups: Person['groups']): Person => ({
  email: `${name}@conformance.example`,
  password: 'Conformance-1',
  displayName: name,
  groups,
});

export const ann = make('ann', ['User']);
export const ben = make('ben', ['User']);
export const mona = make('mona', ['User', 'Moderator']);
/** Signed in, but in no group. */
export const nobody = make('nobody', []);
