// What somebody takes along of a list as she sees it: its rows as a file, or its first entries as a snippet.
import { listed, prepare } from "../snippets.js";
import { addressOf } from "./address.js";
import { labelOf } from "./choices.js";
import { loadItem } from "./files.js";
import { chosenBoxes, current, headingOf, isWhole, kind, root } from "./list.js";

const MOST_COPIED = 10; // entries in a newsletter
const ACTION = "Zit hier iets bij voor jouw werk? Stuur het door aan een collega.";

const exportTo = async (link) => {
  const [{ catalogue: { from, names }, items }, { exportRows }] = await Promise.all([current(), import("../export.js")]);
  await exportRows(link.href, { form: link.dataset.form, name: names[kind][1], rows: items.map((item) => item - from[kind]) });
};

const snippetOf = async (state, clip) => {
  const { catalogue: { kindOf }, items } = await current();
  const entries = items.filter((item) => kindOf[item] !== "uitleg"); // a text is no news
  if (!entries.length) return null;
  const snippets = await Promise.all(entries.slice(0, MOST_COPIED).map((item) => loadItem("knipsels", item)));
  const page = document.querySelector("link[rel=canonical]")?.href || location.origin + location.pathname;
  return listed({
    title: [headingOf(entries.length, state), chosenBoxes(state).map(labelOf).join(", ")].filter(Boolean).join(": "),
    address: page + addressOf(state),
    snippets,
    more: entries.length - snippets.length,
    action: ACTION,
    ...clip.dataset, // note and origin
  });
};

/** Makes the links and the buttons below the list give what it shows. asked: gives what is asked of it. */
export const offerToTake = (asked) => {
  for (const link of root.querySelectorAll("[data-form]")) {
    link.addEventListener("click", (event) => {
      if (isWhole()) return; // the whole list is the file itself
      event.preventDefault();
      exportTo(link).catch(() => {
        document.getElementById("meegenomen").textContent = "Dit lukt nu niet. Laad de pagina opnieuw, en probeer het nog eens.";
      });
    });
  }
  // eslint-disable-next-line unicorn/prefer-add-event-listener -- the page itself set it, before any script
  root.onclick = null; // by which the page kept what was asked for before this script was there
  root.querySelector(`[data-form="${root.dataset.asked}"]`)?.click();
  const clip = root.querySelector(".kb-clip");
  prepare(clip, () => snippetOf(asked(), clip));
};
