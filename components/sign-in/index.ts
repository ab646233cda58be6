export { LandingPage } from './landing-page';
export { WelcomePage } from './welcome-page';
