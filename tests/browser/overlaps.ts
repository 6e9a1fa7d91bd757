/** What stands where on a page. Each function is sent into it as text: it knows nothing but its arguments. */

/** What is wrong with where a text stands. */
export interface Misplaced {
  readonly fault: 'covers' | 'is cut off' | 'leaves the page';
  readonly text: string;
  /** The text that it covers. */
  readonly other?: string;
  /** By how many CSS pixels. */
  readonly px: number;
}

/**
 * Finds text that is drawn over other text, that is cut off by what it stands in, or that leaves the page sideways.
 *
 * A line of text is taken to be as high as its small letters and as wide as it is drawn, less a pixel at each end: lines
 * that are set closely are no fault, lines that cannot be read are. In forced colours each line has a backplate as high
 * as its face is, which hides what it covers: then a line is that high.
 *
 * @param within a selector of what is looked at
 * @param height how much of the font size a line is taken to be high
 */
export function misplacedText(within: string, height = 0.6): Misplaced[] {
  interface Line {
    readonly text: string;
    readonly element: Element;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const SLACK_PX = 1;

  /** Elements that are on the page for those who listen are cut to nothing. */
  const isShown = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let each: Element | null = element; each && !isDrawn(each); each = each.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(each);
      if (/inset\((?:50|100)%\)/.test(clipPath)) return false;
      if (overflowX !== 'visible' && each.clientWidth <= 1 && each.clientHeight <= 1) return false;
    }
    return true;
  };
  const isDrawn = (element: Element): boolean => element instanceof SVGElement;

  const lines: Line[] = [];
  for (const root of document.querySelectorAll(within)) {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode as Text;
      const element = node.parentElement;
      if (!element || node.data.trim() === '' || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = isDrawn(element)
        ? [element.getBoundingClientRect()]
        : [...range.getClientRects()];
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * height;
      for (const box of boxes) {
        if (box.width <= 2 * SLACK_PX || box.height <= 2 * SLACK_PX) continue;
        const middle = (box.top + box.bottom) / 2 + scrollY;
        const half = Math.min(box.height, size) / 2;
        lines.push({
          text: node.data.replace(/\s+/g, ' ').trim().slice(0, 60),
          element,
          left: box.left + scrollX + SLACK_PX,
          right: box.right + scrollX - SLACK_PX,
          top: middle - half,
          bottom: middle + half,
        });
      }
    }
  }

  const found: Misplaced[] = [];
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((line, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.top >= line.bottom) break;
      // WebKit measures each line of a drawn label as the whole of it.
      const label = line.element.closest('text');
      if (label && label === other.element.closest('text')) continue;
      const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      const down = Math.min(line.bottom, other.bottom) - other.top;
      if (across <= SLACK_PX || down <= SLACK_PX) continue;
      found.push({
        fault: 'covers',
        text: other.text,
        other: line.text,
        px: Math.round(Math.min(across, down)),
      });
    }
  });

  const pageWidth = document.documentElement.clientWidth;
  for (const { text, element, left, right, top, bottom } of lines) {
    let isScrolled = false;
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(box);
      if (display === 'inline' && !isDrawn(box)) continue;
      const edge = box.getBoundingClientRect();
      const outer = {
        left: edge.left + scrollX,
        right: edge.right + scrollX,
        top: edge.top + scrollY,
        bottom: edge.bottom + scrollY,
      };
      const cutX = /hidden|clip/.test(overflowX);
      const cutY = /hidden|clip/.test(overflowY);
      const px = Math.max(
        cutX ? Math.max(outer.left - left, right - outer.right) : 0,
        cutY ? Math.max(outer.top - top, bottom - outer.bottom) : 0,
      );
      if (px > SLACK_PX && !isScrolled) {
        found.push({ fault: 'is cut off', text, px: Math.round(px) });
        break;
      }
      if (/auto|scroll/.test(overflowX)) isScrolled = true;
    }
    const px = Math.max(-left, right - pageWidth);
    if (px > SLACK_PX && !isScrolled)
      found.push({ fault: 'leaves the page', text, px: Math.round(px) });
  }
  return found;
}

/** By how many CSS pixels a page is wider than its window. */
export function sidewaysScroll(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

/**
 * Finds what is there to be pressed and cannot be, as something else lies over its middle. The page is left scrolled to
 * its top.
 *
 * @param most how many links, buttons and fields are looked at, from the top of the page
 */
export function coveredControls(most = 80): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')];
  const covered = controls
    .filter((control) =>
      control.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    )
    .slice(0, most)
    .filter((control) => {
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = control.getClientRects()[0];
      // The link past the menu is behind it until it is focused.
      if (!box || control.matches('.skip-link')) return false;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      return !control.contains(document.elementFromPoint(x, y));
    })
    .map((control) => (control.textContent || control.id).replace(/\s+/g, ' ').trim());
  scrollTo(0, 0);
  return covered;
}
