const isLost = () => document.activeElement === document.body;

/**
 * From now on the focus is never lost. What had it and is taken away, whoever took it, leaves it to the closest that stays:
 * an item of a list (`data-item`) to the one that stands in its place now, everything else to an heir (`data-heir`) in what
 * stood around it; what was only disabled for a while has it again. Who gave it away themselves, by a press beside
 * everything, is left alone, and so is what has taken it before the next frame.
 */
export function keepFocus(): void {
  /** What has the focus, and what stands around it, from the inside out: on the page, which a link changes as a whole. */
  let path: HTMLElement[] = [];
  let place: ItemPlace | null = null;
  let wasDisabled = false;
  /** What is taken away while it is disabled doesn't come back. */
  const isDisabled = () => path[0]?.isConnected === true && path[0].matches(':disabled');
  const look = () => {
    if (!isLost() || isDisabled()) return;
    const left = path;
    // What gets the focus now begins a path of its own.
    path = [];
    const [last] = left;
    if (last?.isConnected !== true) bequeath(left, place);
    else if (wasDisabled) last.focus();
  };
  const lookSoon = () => {
    wasDisabled ||= isDisabled();
    if (isLost()) requestAnimationFrame(look);
  };
  const follow = () => {
    wasDisabled = false;
    path = [];
    for (
      let at = document.activeElement;
      at instanceof HTMLElement && at !== document.body;
      at = at.parentElement
    )
      path.push(at);
    place = placeOf(path);
  };
  follow();
  document.addEventListener('focusin', follow);
  document.addEventListener('focusout', lookSoon);
  // Not every browser tells of a focus that is taken away.
  new MutationObserver(lookSoon).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled'],
  });
}

/** Which item of its list has the focus, or stands around what has it. */
interface ItemPlace {
  readonly list: HTMLElement;
  readonly index: number;
}

const itemsIn = (list: HTMLElement) => Array.from(list.querySelectorAll<HTMLElement>('[data-item]'));

function placeOf(path: readonly HTMLElement[]): ItemPlace | null {
  const item = path.find((element) => element.matches('[data-item]'));
  const list = item?.closest('ol') ?? null;
  return item === undefined || list === null ? null : { list, index: itemsIn(list).indexOf(item) };
}

function bequeath(path: readonly HTMLElement[], place: ItemPlace | null): void {
  for (const element of path) {
    if (!element.isConnected || !isLost()) continue;
    const heir = heirIn(element, place);
    heir?.focus({ preventScroll: heir.matches('[data-heir]') });
  }
}

function heirIn(element: HTMLElement, place: ItemPlace | null): HTMLElement | null {
  if (element.matches('[data-heir]')) return element;
  const upToPlace = element === place?.list ? itemsIn(element).slice(0, place.index + 1) : [];
  return upToPlace.at(-1) ?? element.querySelector<HTMLElement>('[data-heir]');
}
