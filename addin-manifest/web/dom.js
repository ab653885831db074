/**
 * An element with attributes and children. Text goes in as text, never as markup; a name that starts with "on" is
 * an event, and `false`, `null` and `undefined` are left out.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Text somebody wrote, in whatever script: its own direction decides, not the page's. */
export const written = (tag, className, text) => el(tag, { class: className, dir: "auto" }, text);
