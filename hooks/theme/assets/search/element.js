/** An element with its properties and what stands in it. */
export const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** Moves the focus to what `next` gives once something is done, unless somebody went elsewhere meanwhile. */
export const focusAfter = async (done, next) => {
  const from = document.activeElement;
  await done;
  if ([from, document.body].includes(document.activeElement)) next()?.focus();
};

/** The element that a piece of HTML holds: only for what was made when the site was built. */
export const elementOf = (html) => element("template", { innerHTML: html }).content.firstElementChild;
