// A list with choices beside it, the page of a kind or what a search found: what is asked, and what somebody does.
import { addressOf, askedIn, withChoice } from "./address.js";
import { focusAfter } from "./element.js";
import { boxes, cards, form, isSearch, order, root, show, title } from "./list.js";
import { offerToTake } from "./take.js";

const STEP = 20; // cards at a time: what is fetched for them stays small in a library of any size
const PAUSE = 200; // milliseconds without a key, after which words are looked for

const isEmbedded = new URLSearchParams(location.search).has("embed");
const sorts = [...order.options].map(({ value }) => value);
const asked = () => askedIn(location, { boxes, sorts, hasQuery: isSearch });

let state = asked();
let size = STEP;

const address = () => location.pathname + addressOf(state, { isEmbedded });
const draw = () => show(state, { size, choose, narrowTo, again: draw });

const go = (next, { isNew = true } = {}) => {
  state = { ...state, ...next };
  size = STEP;
  if (address() !== location.pathname + location.search + location.hash) history[isNew ? "pushState" : "replaceState"](null, "", address());
  return draw();
};
const choose = (box, isOn) => go({ chosen: withChoice(state.chosen, box, isOn) });
const narrowTo = (chosen) => focusAfter(go({ chosen }), () => title);

form.addEventListener("change", ({ target }) => choose(target, target.checked));
form.addEventListener("submit", (event) => event.preventDefault());
order.addEventListener("change", () => go({ sort: order.value }));
document.getElementById("meer").addEventListener("click", () => {
  const first = size;
  size += STEP;
  focusAfter(draw(), () => cards.children[first]?.querySelector("a"));
});

// The choices are a drawer, which the page itself folds at first, and closes by the button in it.
const drawer = root.querySelector(".kb-drawer");
const wide = matchMedia("(min-width: 60em)");
drawer.open ||= wide.matches; // a device may have turned before
wide.addEventListener("change", () => { drawer.open = wide.matches; });

// The box with the words, which the page of results answers while somebody types.
const typed = isSearch ? document.getElementById("zoekwoord") : null;
if (typed) {
  let pause;
  const search = () => go({ query: typed.value.trim() }, { isNew: false });
  typed.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE);
  });
  typed.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    search();
  });
}

addEventListener("popstate", () => {
  if (location.hash && !new URLSearchParams(location.hash.slice(1)).has("q")) return; // a link within the page
  state = asked();
  size = STEP;
  if (typed) typed.value = state.query;
  draw();
});

if (new URLSearchParams(location.search).has("q")) history.replaceState(null, "", address()); // the words go behind the #
// What somebody typed, ticked or ordered before this script was there; the page keeps nothing of an earlier visit (autocomplete).
const early = {
  query: typed?.value.trim() || state.query,
  sort: order.value || state.sort,
  chosen: boxes.filter(({ checked }) => checked).reduce((chosen, box) => withChoice(chosen, box, true), state.chosen),
};
if (typed && !typed.value) typed.value = state.query;
if (typed && !state.query && document.activeElement === document.body) typed.focus();
const shown = addressOf(early) === addressOf(state) ? draw() : go(early);
offerToTake(() => state);
await shown;
