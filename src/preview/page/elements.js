/**
 * Creates an element; strings become text, whatever they contain.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | boolean | (() => void)>} attributes Functions are listeners; false is left out.
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** @param {string} id */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(id);
  return found;
}

/**
 * A place in a file, which can be copied for an editor's “go to”, with the code of its line below.
 * @param {string} where
 * @param {string} code
 */
export function placeInFile(where, code) {
  const button = element(
    'button',
    { type: 'button', class: 'copy', 'aria-label': `复制${where}`, click: copy },
    '复制',
  );
  async function copy() {
    try {
      await navigator.clipboard.writeText(where);
      button.textContent = '已复制';
    } catch {
      button.textContent = '没能复制';
    }
    setTimeout(() => {
      button.textContent = '复制';
    }, 1500);
  }
  return element(
    'div',
    { class: 'place' },
    element('span', { class: 'where' }, where),
    button,
    ...(code === '' ? [] : [element('code', {}, code)]),
  );
}
