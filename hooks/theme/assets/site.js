// The menu is open in the HTML, so that it works without a script; the header closes it on a small screen.
const menu = document.querySelector(".kb-nav__details");
const wide = matchMedia("(min-width: 60em)");
menu.open ||= wide.matches; // a device may have turned before
wide.addEventListener("change", () => { menu.open = wide.matches; });

// An explanation closes when the keyboard goes on, so that it never covers what has the focus.
document.addEventListener("focusin", ({ target }) => {
  const open = document.querySelector(".kb-tip:popover-open");
  if (open && !open.contains(target) && target.getAttribute("popovertarget") !== open.id) open.hidePopover();
});

// Light or dark as chosen in the footer; a script in the head sets it before the page is drawn.
const { dataset } = document.documentElement;
const schemes = [...document.querySelectorAll("[name=weergave]")];
const setScheme = ({ value }) => {
  dataset.scheme = value;
  try { localStorage.weergave = value; } catch { /* not kept, still chosen */ }
};
const early = schemes.find(({ checked }) => checked); // chosen before this script was there
if (early) setScheme(early);
for (const input of schemes) {
  input.checked = input.value === (dataset.scheme || "auto");
  input.addEventListener("change", () => setScheme(input));
}

// On paper stands the whole address; a page does not know on which site it stands, a browser does.
for (const link of document.querySelectorAll(".kb-short a")) {
  link.firstElementChild.textContent = link.href.slice(0, -link.lastElementChild.textContent.length);
}

// The address of this site in a line of code to copy, where the build did not know it.
for (const part of document.querySelectorAll(".kb-site-address")) part.textContent = new URL("../", import.meta.url).href;

// Slides, for who wants them on paper or as a PDF.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => print());
  button.parentElement.hidden = false;
}

// Snippets to paste whose forms stand in the page.
const clips = [...document.querySelectorAll(".kb-clip:has(script)")];
if (clips.length) import("./snippets.js").then(({ prepare, formsIn }) => clips.forEach((clip) => prepare(clip, () => formsIn(clip))));

// A list with choices beside it; on the page of results what answers words is fetched at the same time.
const catalogue = document.querySelector("[data-catalogue]")?.dataset.catalogue;
if (catalogue) import("./search/main.js");
if (catalogue === "zoeken") import("./search/answer.js");

// A search box suggests words as soon as somebody goes there.
for (const input of document.querySelectorAll("input[type=search]")) {
  const suggest = () => import("./search/suggestions.js").then(({ suggestFor }) => suggestFor(input));
  if (document.activeElement === input) suggest(); // somebody was there before this script
  else input.addEventListener("focus", suggest, { once: true });
}
