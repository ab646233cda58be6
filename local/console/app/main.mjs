import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createElement, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './console.css';
import { fetchGraphqlAs } from './fetch-graphql';
import { IdentityBar, userOrNobody } from './identity-bar';
import { configureClient } from './session';

function Console({ config, first }) {
  const [identity, setIdentity] = useState(first);
  const fetcher = useMemo(() => fetchGraphqlAs(identity), [identity]);
  // A new key makes GraphiQL read the schema anew, as whoever calls now.
  const who = `${identity.kind} ${identity.username ?? ''}`;
  return [
    createElement(IdentityBar, { key: 'bar', config, identity, onChange: setIdentity }),
    createElement('main', { key: who }, createElement(GraphiQL, { fetcher })),
  ];
}

const config = await (await fetch('/console/config.json')).json();
configureClient(config, window.location);
const user = await userOrNobody();
const first =
  user.kind === 'nobody' && config.apiKey !== null ? { kind: 'apiKey', apiKey: config.apiKey } : user;
createRoot(document.querySelector('#console')).render(createElement(Console, { config, first }));
