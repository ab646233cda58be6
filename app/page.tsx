import { StartedApp } from '../components/chat-app-context';
import { EarlyWelcome } from '../components/sign-in/early-welcome';
import { Home } from './home';

export default function Page() {
  return (
    <StartedApp meanwhile={<EarlyWelcome />}>
      <Home />
    </StartedApp>
  );
}
