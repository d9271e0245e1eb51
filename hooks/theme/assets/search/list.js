// The list on the page: its cards in their order, what stands above and below them, and the numbers beside the choices.
import { isPlain, shortened } from "./address.js";
import { chips, showCounts, waysOut, wider } from "./choices.js";
import { element, elementOf, focusAfter } from "./element.js";
import { load, loadItem } from "./files.js";
import { narrow, parse, sorted } from "./filter.js";

const PATIENCE = 400; // milliseconds before we say that we are busy

const byId = (id) => document.getElementById(id);
export const root = document.querySelector("[data-catalogue]");
export const form = byId("keuzes");
export const boxes = [...form.querySelectorAll("input")];
export const order = byId("volgorde");
export const cards = byId("gevonden");
export const title = byId("lijst");
export const kind = root.dataset.catalogue;
export const isSearch = kind === "zoeken";
const chosenChips = byId("gekozen");
const readings = byId("gelezen");
const more = byId("meer");
const nothing = byId("niets");
const parts = byId("delen"); // links to the other parts of a long list
const initial = { cards: [...cards.children], title: title.textContent, pageTitle: document.title };

let selected = null; // what is asked of the list, maybe still being fetched; null for the page as it came
let latest = 0; // how often the list was shown
let catalogue; // what the items are and have, once somebody asks something

const fetched = async () => {
  catalogue ||= parse(await load("keuzes.json"));
  return catalogue;
};

const all = () => [...catalogue.kindOf.keys()].filter((item) => isSearch || catalogue.kindOf[item] === kind);

/** Whether the list is as the page brought it. */
export const isWhole = () => !selected;

/** What is asked of the list now, also before it is shown: the numbers of the items, and the catalogue they are of. */
export const current = async () => {
  const selection = selected;
  return { catalogue: await fetched(), items: selection ? (await selection).items : all() };
};

/** The boxes of what is chosen. */
export const chosenBoxes = ({ chosen }) => boxes.filter(({ name, value }) => (chosen[name] || []).includes(value));

/** What the list is called: `3 aanpakken`, or `3 gevonden voor ‘vallen’`. The catalogue has to be there. */
export const headingOf = (number, { query }) => (isSearch ? `${number || "Niets"} gevonden${query ? ` voor ‘${shortened(query)}’` : ""}`
  : `${number} ${catalogue.names[kind][number === 1 ? 0 : 1]}`);

const say = (text) => {
  title.textContent = text;
  byId("melding").textContent = text;
};

const showChips = (state, { choose, narrowTo }) => {
  const on = chosenBoxes(state);
  chosenChips.replaceChildren(...chips(on, {
    undo: (box) => focusAfter(choose(box, false), () => chosenChips.querySelector("button") || title),
    clear: () => narrowTo({}),
  }));
  root.querySelector(".kb-drawer__n").textContent = on.length ? `(${on.length} gekozen)` : "";
};

// The page as it came: nothing is asked.
const showPlain = () => {
  cards.replaceChildren(...initial.cards);
  say(initial.title);
  for (const part of [readings, chosenChips, nothing.firstElementChild]) part.replaceChildren();
  for (const part of [more, nothing]) part.hidden = true;
  if (parts) parts.hidden = false;
  root.hidden = isSearch;
  root.ariaBusy = null;
};

const selectionOf = (pool, { chosen }) => ({ items: pool, facets: catalogue.facets, boxes, chosen });

const cardOf = async (item) => elementOf(await loadItem("kaarten", item));

// What answers the words that somebody typed: more than a list without them needs.
const answering = () => import("./answer.js");

// The items that pass all that is asked, in their order; what they were chosen from, and what each choice would leave.
const select = async (state) => {
  await fetched();
  const answer = state.query ? await (await answering()).answerTo(state.query) : null;
  const selection = selectionOf(answer ? all().filter((item) => answer.scores.has(item)) : all(), state);
  const { passing, counts } = narrow(selection);
  return { answer, selection, counts, items: sorted(passing, catalogue, { sort: state.sort, scores: answer?.scores }) };
};

const showSelected = async (state, { size, narrowTo, isLatest }) => {
  const { answer, selection, counts, items } = await selected;
  const shown = await Promise.all(items.slice(0, size).map(answer?.cardOf || cardOf));
  const above = [...(answer ? await answer.readings() : []), ...wider(selection, narrowTo)];
  const ways = items.length ? element("div")
    : selection.items.length ? waysOut(selection, narrowTo) : await (await answering()).nearest(state.query);
  if (!isLatest()) return; // somebody went on typing
  cards.replaceChildren(...shown);
  answer?.addSentences(shown);
  showCounts(form, boxes, counts, state.chosen);
  say(headingOf(items.length, state));
  readings.replaceChildren(...above);
  more.hidden = items.length <= size;
  nothing.hidden = items.length > 0;
  nothing.firstElementChild.replaceWith(ways);
  if (parts) parts.hidden = true;
};

const showFailure = (again) => {
  cards.replaceChildren();
  readings.replaceChildren(element("p", {}, element("button", { className: "kb-btn", type: "button", textContent: "Probeer het opnieuw", onclick: again })));
  say("Dit lukt nu niet");
};

/**
 * Shows what is asked. size: how many cards at most; choose, narrowTo: what to do when somebody takes a choice away, or
 * takes other ones; again: what to do when she tries again after a failure.
 */
export const show = async (state, { size, choose, narrowTo, again }) => {
  latest += 1;
  const number = latest;
  const isLatest = () => number === latest;
  order.value = state.sort;
  document.title = state.query ? `${shortened(state.query)} - ${initial.pageTitle}` : initial.pageTitle;
  selected = isPlain(state) ? null : select(state);
  if (!selected) {
    showPlain();
    if (!catalogue) return; // the numbers are as they came
    showCounts(form, boxes, narrow(selectionOf(all(), state)).counts, state.chosen);
  } else {
    root.hidden = false;
    root.ariaBusy = "true";
    setTimeout(() => { if (isLatest() && root.ariaBusy === "true") say("Bezig met zoeken"); }, PATIENCE);
    await showSelected(state, { size, narrowTo, isLatest }).catch(() => { if (isLatest()) showFailure(again); });
  }
  if (!isLatest()) return;
  showChips(state, { choose, narrowTo });
  root.ariaBusy = "false";
  byId("toon").textContent = isSearch ? "Toon wat is gevonden" : `Toon ${title.textContent}`;
};
