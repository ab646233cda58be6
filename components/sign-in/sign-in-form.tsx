'use client';

import { latePart } from '../late-part';
import { useAllStrings } from '../strings';
import { PlaceholderLines } from '../ui';

interface SignInFormProps {
  readonly initialState: 'signIn' | 'signUp';
}

function LoadingForm() {
  const strings = useAllStrings();
  return <PlaceholderLines label={strings.welcome.loadingForm} count={3} />;
}

const Authenticator = latePart(
  'the sign-in form',
  async () => (await import('./authenticator')).default,
  LoadingForm,
);

export function SignInForm({ initialState }: SignInFormProps) {
  return <Authenticator key={initialState} initialState={initialState} />;
}
