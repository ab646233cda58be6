/** As many as can be on the screen. */
export const maximumFloats = 24;

export interface Launch {
  readonly emoji: string;
  /** From the layer's left edge to the middle of where it begins, in pixels. */
  readonly x: number;
  /** How high it goes, in pixels. */
  readonly rise: number;
  /** Milliseconds. */
  readonly delay: number;
  /** One's own take the place of the oldest when there is no other. */
  readonly isOwn: boolean;
}

interface Flying {
  readonly element: HTMLElement;
  readonly animation: Animation;
}

/**
 * A fixed number of elements that take turns. They are moved by transform and opacity alone, so that the browser's
 * compositor does it, whatever the page is busy with.
 */
export class FloatPool {
  readonly #free: HTMLElement[];
  /** The oldest first. */
  #flying: readonly Flying[] = [];

  constructor(elements: readonly HTMLElement[]) {
    this.#free = [...elements];
  }

  launch(launch: Launch): void {
    if (launch.isOwn && this.#free.length === 0) this.#end(this.#flying[0]);
    const element = this.#free.pop();
    if (element === undefined) return;
    element.textContent = launch.emoji;
    const animation = element.animate(keyframes(launch), {
      delay: launch.delay,
      duration: 2_400 + Math.random() * 1_000,
      // Before its moment and after it the element isn't seen, as its style sheet says.
      fill: 'backwards',
    });
    const flying = { element, animation };
    this.#flying = [...this.#flying, flying];
    animation.onfinish = () => this.#end(flying);
  }

  clear(): void {
    for (const flying of this.#flying) this.#end(flying);
  }

  #end(flying: Flying | undefined): void {
    if (flying === undefined || !this.#flying.includes(flying)) return;
    flying.animation.cancel();
    this.#flying = this.#flying.filter((one) => one !== flying);
    this.#free.push(flying.element);
  }
}

function keyframes({ x, rise, isOwn }: Launch): Keyframe[] {
  const sway = (Math.random() - 0.5) * 32;
  const at = (part: number, aside: number, scale: number): string =>
    `translate(${x + aside}px, ${-rise * part}px) scale(${scale})`;
  return [
    { opacity: 0, transform: at(0, 0, 0.4), easing: 'ease-out' },
    { opacity: 1, transform: at(0.12, sway / 2, isOwn ? 1.3 : 1.1), offset: 0.14 },
    { opacity: 0.95, transform: at(0.55, -sway / 2, 1), offset: 0.6 },
    { opacity: 0, transform: at(1, sway, 0.9) },
  ];
}
