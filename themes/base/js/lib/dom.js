/** Makes an element with properties, attributes and children; text always goes in as text. */
export function element(name, { text, attributes = {}, on = {}, children = [] } = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const [event, listener] of Object.entries(on)) made.addEventListener(event, listener);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}
