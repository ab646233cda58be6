'use client';

import { TopBar } from '../brand';
import { WelcomePage } from './welcome-page';

/** The first page, for who is signed out. */
export function LandingPage() {
  return (
    <>
      <TopBar />
      <WelcomePage />
    </>
  );
}
