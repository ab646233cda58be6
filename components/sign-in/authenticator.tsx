'use client';

import { Authenticator } from '@aws-amplify/ui-react';
import '@aws-amplify/ui-react/styles.layer.css';
import './authenticator.css';

/** Loaded only when somebody signs in: with its style sheet it is heavier than the rest of the page. */
export default function AmplifyAuthenticator({ initialState }: { initialState: 'signIn' | 'signUp' }) {
  return (
    <Authenticator initialState={initialState} loginMechanisms={['email']} signUpAttributes={['email']} />
  );
}
