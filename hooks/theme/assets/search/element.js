/** An element with its properties and what stands in it. */
export const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** The element that a piece of HTML holds: only for what was made when the site was built. */
export const elementOf = (html) => element("template", { innerHTML: html }).content.firstElementChild;
