import type { Account, Person } from '../../scripts/real-client';
import type { BackendName } from './backend-name';

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

const makeReader = (name: string, groups: readonly string[]): Account => ({
  email: `${name}@conformance.example`,
  password: 'Conformance-1',
  groups,
});

export const lia = makeReader('lia', ['Librarian']);
export const rea = makeReader('rea', ['Reader']);
export const roy = makeReader('roy', ['Reader']);
export const cora = makeReader('cora', ['Curator']);
/** Signed in, but in no group. */
export const noel = makeReader('noel', []);

/** Everybody whom a test signs in. */
export function accountsOf(backend: BackendName): readonly Account[] {
  switch (backend) {
    case 'chat':
      return [ann, ben, mona, nobody];
    case 'sample':
      return [lia, rea, roy, cora, noel];
  }
}
