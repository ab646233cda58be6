import { createChat } from '../chat/create-chat';
import type { ChatApp } from '../chat/ports';
import { createEdges, type EdgesOptions } from './create-edges';

/** Core and edges put together for a script: all of the application at once. The web app's pages load it in parts. */
export function createChatApp(outputs: unknown, options: EdgesOptions = {}): ChatApp {
  return createChat(createEdges(outputs, options));
}
