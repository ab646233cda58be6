import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { apiOriginOf, readOutputs } from '../client/outputs';
import { earlyAppearance } from '../components/settings/early-appearance';
import { earlyLook } from '../components/sign-in/early-look';
import { english } from '../components/strings';
import '../components/ui/tokens.css';
import '../components/ui/base.css';
import { BrowserApp } from './browser-app';

export const metadata: Metadata = {
  title: { default: english.app.name, template: `%s · ${english.app.name}` },
  description: english.app.tagline,
  applicationName: english.app.name,
  manifest: '/manifest.webmanifest',
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  // The keyboard of a phone shrinks the page instead of covering the text field.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f5f0' },
    { media: '(prefers-color-scheme: dark)', color: '#101413' },
  ],
};

const apiOrigin = apiOriginOf(readOutputs());

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The scripts below and the app later write the choice of theme, contrast and language to this element.
    <html lang={english.locale} suppressHydrationWarning>
      <head>
        {apiOrigin !== null && <link rel="preconnect" href={apiOrigin} crossOrigin="anonymous" />}
        <script dangerouslySetInnerHTML={{ __html: `${earlyAppearance}\n${earlyLook}` }} />
      </head>
      <body>
        <noscript>{english.app.needsScript}</noscript>
        <BrowserApp>{children}</BrowserApp>
      </body>
    </html>
  );
}
