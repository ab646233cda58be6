import { createElement, useState, type SubmitEvent, type ReactElement } from 'react';
import type { ConsoleConfig } from '../console-config';
import type { Identity } from './identity';
import { signInAs, signedInUser, signOut } from './session';

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
    if (kind === 'nobody') onChange({ kind });
    if (kind === 'apiKey') onChange({ kind, apiKey: config.apiKey ?? '' });
    if (kind === 'user') run(userOrNobody);
  };
  const leave = (): void => run(async () => signOut().then(() => ({ kind: 'nobody' })));
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
        createElement('option', { value: 'user' }, 'a user'),
        config.apiKey === null ? null : createElement('option', { value: 'apiKey' }, 'the API key'),
        createElement('option', { value: 'nobody' }, 'nobody'),
      ),
    ),
    choice === 'user' && identity.kind !== 'user'
      ? createElement(SignIn, {
          onSubmit: (name, password) => run(() => userAfter(signInAs(name, password))),
        })
      : null,
    identity.kind === 'user'
      ? createElement('span', { className: 'who' }, identity.username, ' ', button('Sign out', leave))
      : null,
    createElement('output', { role: 'alert' }, problem),
  );
}

const kindOf = (value: string): Identity['kind'] =>
  value === 'user' || value === 'apiKey' ? value : 'nobody';

export async function userOrNobody(): Promise<Identity> {
  const username = await signedInUser();
  return username === null ? { kind: 'nobody' } : { kind: 'user', username };
}

const userAfter = (signingIn: Promise<void>): Promise<Identity> => signingIn.then(userOrNobody);

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
