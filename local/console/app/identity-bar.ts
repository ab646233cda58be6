import { createElement, useState, type SubmitEvent, type ReactElement } from 'react';
import type { ConsoleConfig } from '../console-config';
import { isUserKind, type Identity, type UserKind } from './identity';
import { leave, signInAs, signedInUser } from './session';

export interface IdentityBarProps {
  readonly config: ConsoleConfig;
  readonly identity: Identity;
  readonly onChange: (identity: Identity) => void;
}

/** Chooses as whom to call; a user signs in with a password, as everywhere. */
export function IdentityBar({ config, identity, onChange }: IdentityBarProps): ReactElement {
  const [choice, setChoice] = useState(identity.kind);
  const [problem, setProblem] = useState('');
  const run = (work: () => Promise<Identity>): void => {
    setProblem('');
    work().then(onChange, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  const choose = (kind: Identity['kind']): void => {
    setChoice(kind);
    setProblem('');
    if (isUserKind(kind)) run(() => userOrNobody(kind));
    else if (kind === 'apiKey') onChange({ kind, apiKey: config.apiKey ?? '' });
    else onChange({ kind });
  };
  const signOut = (): void => run(async () => leave().then(() => ({ kind: 'nobody' })));
  return createElement(
    'header',
    { className: 'identity' },
    createElement('strong', null, config.apiName),
    createElement(
      'label',
      null,
      'Call as ',
      createElement(
        'select',
        {
          value: choice,
          onChange: ({ target }: { readonly target: HTMLSelectElement }) => choose(kindOf(target.value)),
        },
        ...kindsFor(config).map((value) => createElement('option', { key: value, value }, names[value])),
      ),
    ),
    isUserKind(choice) && !isUser(identity)
      ? createElement(SignIn, {
          onSubmit: (name, password) => run(() => signInAs(name, password).then(() => userOrNobody(choice))),
        })
      : null,
    isUser(identity)
      ? createElement('span', { className: 'who' }, identity.username, ' ', button('Sign out', signOut))
      : null,
    createElement('output', { role: 'alert' }, problem),
  );
}

const names: Readonly<Record<Identity['kind'], string>> = {
  user: 'a user',
  iamUser: 'a user, by IAM',
  guest: 'a guest, by IAM',
  apiKey: 'the API key',
  nobody: 'nobody',
};

/** Those that the backend has credentials for. */
function kindsFor({ identityPool, apiKey }: ConsoleConfig): readonly Identity['kind'][] {
  return [
    'user',
    ...(identityPool === null ? [] : (['iamUser', 'guest'] as const)),
    ...(apiKey === null ? [] : (['apiKey'] as const)),
    'nobody',
  ];
}

const kindOf = (value: string): Identity['kind'] => (value in names ? (value as Identity['kind']) : 'nobody');

const isUser = (identity: Identity): identity is Extract<Identity, { kind: UserKind }> =>
  isUserKind(identity.kind);

export async function userOrNobody(kind: UserKind = 'user'): Promise<Identity> {
  const username = await signedInUser();
  return username === null ? { kind: 'nobody' } : { kind, username };
}

const button = (text: string, onClick: () => void): ReactElement =>
  createElement('button', { type: 'button', onClick }, text);

function SignIn({ onSubmit }: { onSubmit: (name: string, password: string) => void }): ReactElement {
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = fields.get(name);
      return typeof value === 'string' ? value : '';
    };
    onSubmit(text('username'), text('password'));
  };
  return createElement(
    'form',
    { onSubmit: submit },
    field('username', 'text', 'Name or e-mail', 'username'),
    field('password', 'password', 'Password', 'current-password'),
    createElement('button', null, 'Sign in'),
  );
}

const field = (name: string, type: string, label: string, autoComplete: string): ReactElement =>
  createElement('input', {
    name,
    type,
    autoComplete,
    required: true,
    placeholder: label,
    'aria-label': label,
  });
