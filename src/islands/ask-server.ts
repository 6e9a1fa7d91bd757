import { serverNamed } from '../domain/server';

/** Asks for the server before a link to one of many is followed. What is typed is kept nowhere. */
export function askForServer(dialog: HTMLDialogElement): void {
  const [form] = dialog.getElementsByTagName('form');
  const [input] = dialog.getElementsByTagName('input');
  if (!form || !input) return;
  let template = '';
  addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    // Whoever wants the link in another tab or window, or saved, gets that.
    if (ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element)) return;
    const compose = target.closest<HTMLElement>('[data-compose]')?.dataset['compose'];
    if (!compose) return;
    event.preventDefault();
    template = compose;
    form.reset();
    dialog.showModal();
  });
  input.oninput = () => {
    input.setCustomValidity('');
  };
  form.onreset = () => {
    dialog.close();
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    const server = serverNamed(input.value);
    if (server) {
      location.assign(template.replace('{server}', server));
      return;
    }
    input.setCustomValidity(dialog.dataset['wrong'] ?? '');
    input.reportValidity();
  };
}
