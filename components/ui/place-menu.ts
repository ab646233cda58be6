interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels between a menu and the edge of the window. */
const margin = 8;

/** Below its anchor and flush with the anchor's end, above it where there is more space, and never outside. */
export function placeMenu(
  anchor: Box,
  menu: Size,
  viewport: Size,
  isRightToLeft: boolean,
): { readonly left: number; readonly top: number } {
  const start = isRightToLeft ? anchor.left : anchor.right - menu.width;
  const left = Math.max(margin, Math.min(start, viewport.width - menu.width - margin));
  const fitsBelow = anchor.bottom + menu.height + margin <= viewport.height;
  const isBelow = fitsBelow || viewport.height - anchor.bottom >= anchor.top;
  const wanted = isBelow ? anchor.bottom : anchor.top - menu.height;
  const top = Math.max(margin, Math.min(wanted, viewport.height - menu.height - margin));
  return { left, top };
}
