// Builds elements. Text from outside only ever becomes text.

export const find = (id) => document.getElementById(id);

/** el("p", {class: "dim"}, "text", otherElement, null) */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null));
  return element;
}

export const show = (element, visible = true) => { element.hidden = !visible; };

export const count = (number, one, many = one + "s") => `${number} ${number === 1 ? one : many}`;
