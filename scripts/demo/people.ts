import type { Person } from '../real-client';

/* The passwords are public on purpose: these accounts live on one machine's loopback. */

export const fan: Person = {
  email: 'fan@roomful.example',
  password: 'Roomful-demo-1',
  displayName: 'Frida Fan',
  groups: ['User'],
};

export const moderator: Person = {
  email: 'moderator@roomful.example',
  password: 'Roomful-demo-1',
  displayName: 'Mona (host)',
  groups: ['User', 'Moderator'],
};

const crowdNames = ['Aiko', 'Bruno', 'Chidi', 'Dalia', 'Emre', 'Fatou', 'Grace', 'Hugo'];

export const crowd: readonly Person[] = crowdNames.map((name) => makePerson(name, name.toLowerCase()));

const standNames = ['Ines', 'Jonas', 'Kofi', 'Lucía', 'Mehdi', 'Nora', 'Oskar', 'Priya'];
const seatsEach = 5;

/** Those who watch the final: enough that they say more than anybody can read. */
export const stands: readonly Person[] = standNames.flatMap((name, row) =>
  Array.from({ length: seatsEach }, (_, seat) => makePerson(`${name} ${seat + 1}`, `seat-${row}-${seat}`)),
);

function makePerson(displayName: string, mailbox: string): Person {
  return {
    email: `${mailbox}@crowd.roomful.example`,
    password: 'Roomful-demo-1',
    displayName,
    groups: ['User'],
  };
}
