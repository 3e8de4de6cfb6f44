import { byId } from './elements.js';
import { listen } from './keys.js';
import { tell, View } from './view.js';

const frame = /** @type {HTMLIFrameElement} */ (byId('report'));
const help = /** @type {HTMLDialogElement} */ (byId('keys'));

if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.querySelector('article')) start();
else frame.addEventListener('load', start, { once: true });

function start() {
  const view = new View(frame);
  const source = new EventSource('events');
  source.addEventListener('message', ({ data }) => view.show(JSON.parse(data)));
  source.addEventListener('error', () => {
    tell('预览已停止，这里是最后的样子。要接着看，请在终端里再运行一次。', true);
    source.close();
  });
  const { pages, findings } = view;
  listen([document, pages.document], {
    n: () => pages.step(1),
    p: () => pages.step(-1),
    j: () => findings.step(1),
    k: () => findings.step(-1),
    Escape: () => view.leave(),
    '?': () => (help.open ? help.close() : help.showModal()),
  });
  pages.document.addEventListener('click', ({ target }) => view.ask(/** @type {Element} */ (target)));
  for (const key of ['Enter', ' ']) {
    pages.document.addEventListener('keydown', (event) => {
      const { activeElement } = pages.document;
      if (event.key !== key || activeElement?.getAttribute('role') !== 'button') return;
      view.ask(activeElement);
      event.preventDefault();
    });
  }
  byId('help').addEventListener('click', () => help.showModal());
  byId('to-change').addEventListener('click', () => view.goToChange());
  pages.focus();
}
