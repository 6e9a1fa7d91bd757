/**
 * Makes a page's copy buttons work, and shows them. Without it they stay hidden: what they copy is on the page to be selected.
 *
 * A button is `<button type="button" hidden data-copy="TEXT" data-copied="WORDS">…</button>`, and has beside it, in the
 * same parent, a `<span role="status"></span>` that says what came of a press.
 *
 * - `data-copy`: what is copied; where it is empty, what the element named by `data-copy-from` holds when pressed.
 * - `data-copied`: the words said once it is copied.
 * - `data-copy-from`, may be missing: the id of the element that shows the text. It is selected where the clipboard is
 *   refused; where no element is named, the status shows the text for that.
 * - `data-selected`, may be missing: the words said where the text could be selected only.
 */
export function readyCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy][hidden]')) {
    button.addEventListener('click', () => {
      void press(button);
    });
    button.hidden = false;
  }
}

/** The last press: the clipboard holds one text, so no word of an older one is true any more. */
let last: { readonly status: Element | undefined } | undefined;

async function press(button: HTMLButtonElement): Promise<void> {
  const { copy, copyFrom, copied = '', selected = '' } = button.dataset;
  const status = button.parentElement?.querySelector('[role="status"]') ?? undefined;
  const shown = copyFrom ? document.getElementById(copyFrom) : null;
  const text = copy || (shown ? textOf(shown) : '');
  last?.status?.replaceChildren();
  const press = { status };
  last = press;
  const taken = await isTaken(text);
  // Another button was pressed meanwhile, or this one again.
  if (last !== press) return;
  if (taken) {
    status?.replaceChildren(copied);
  } else if (shown) {
    select(shown);
    status?.replaceChildren(isSelectionTaken() ? copied : selected);
  } else if (status) {
    status.replaceChildren(text);
    select(status);
    if (isSelectionTaken()) status.replaceChildren(copied);
  }
}

/** Whether the clipboard took a text. It is missing on addresses without https, and refused within some apps. */
async function isTaken(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the clipboard took what is selected, asked in the old way, which apps that refuse the new one often allow. */
function isSelectionTaken(): boolean {
  // Marked as deprecated, with nothing that does its work in its place.
  return (document as { execCommand: (command: 'copy') => boolean }).execCommand('copy');
}

function textOf(element: Element): string {
  return isField(element) ? element.value : element.textContent.trim();
}

function select(element: Element): void {
  if (isField(element)) element.select();
  else getSelection()?.selectAllChildren(element);
}

function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
