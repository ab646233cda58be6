/** The demo's rooms. Start times are relative to the day of the first run, so the lobby always looks current. */
export interface DemoRoom {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly status: 'SCHEDULED' | 'LIVE' | 'CLOSED';
  /** Hours from now. */
  readonly startsIn: number;
  /** Standard, if not given. */
  readonly delivery?: 'STANDARD' | 'BROADCAST';
}

export const keynote = 'opening-keynote';
export const final = 'cup-final';

export const programme: readonly DemoRoom[] = [
  {
    id: keynote,
    title: 'Opening keynote: the next ten years of live',
    description: 'Streamed from the main hall. Say hello, ask, and answer each other.',
    status: 'LIVE',
    startsIn: -0.5,
  },
  {
    id: final,
    title: 'The cup final',
    description:
      'A very full room, as it would be with 250,000 people: news comes once a second, and of a flood a readable part.',
    status: 'LIVE',
    startsIn: -0.4,
    delivery: 'BROADCAST',
  },
  {
    id: 'ask-the-makers',
    title: 'Ask the makers',
    description: 'The people who built it answer whatever you want to know.',
    status: 'LIVE',
    startsIn: -0.2,
  },
  {
    id: 'accessibility-lab',
    title: 'Accessibility lab',
    description: 'Bring your keyboard and your screen reader: we test live.',
    status: 'SCHEDULED',
    startsIn: 3,
  },
  {
    id: 'closing-concert',
    title: 'Closing concert',
    description: 'Four bands, one stage, no questions.',
    status: 'SCHEDULED',
    startsIn: 27,
  },
  {
    id: 'rehearsal',
    title: 'Sound check',
    description: 'Yesterday’s rehearsal, kept to read.',
    status: 'CLOSED',
    startsIn: -22,
  },
];
