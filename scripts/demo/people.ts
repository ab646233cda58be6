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

export const crowd: readonly Person[] = crowdNames.map((displayName) => ({
  email: `${displayName.toLowerCase()}@crowd.roomful.example`,
  password: 'Roomful-demo-1',
  displayName,
  groups: ['User'],
}));
