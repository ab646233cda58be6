'use client';

import dynamic from 'next/dynamic';
import { useStrings } from '../strings';
import { PlaceholderLines } from '../ui';

function LoadingForm() {
  const strings = useStrings();
  return <PlaceholderLines label={strings.welcome.loadingForm} count={3} />;
}

const Authenticator = dynamic(() => import('./authenticator'), { ssr: false, loading: LoadingForm });

export function SignInForm({ initialState }: { initialState: 'signIn' | 'signUp' }) {
  return <Authenticator key={initialState} initialState={initialState} />;
}
