/**
 * Keys that work wherever the focus is, except in a dialog.
 * @param {Document[]} documents The page's and the report's.
 * @param {Record<string, () => void>} actions
 */
export function listen(documents, actions) {
  for (const each of documents) {
    each.addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey || !Object.hasOwn(actions, key)) return;
      if (document.querySelector('dialog[open]') && key !== '?') return;
      actions[key]?.();
      event.preventDefault();
    });
  }
}
