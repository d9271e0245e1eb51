// A list with choices beside it, the page of a kind or what a search found: what is asked, and what somebody does.
import { addressOf, askedIn, withChoice } from "./address.js";
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
const narrowTo = async (chosen) => {
  await go({ chosen });
  title.focus();
};

form.addEventListener("change", ({ target }) => choose(target, target.checked));
form.addEventListener("submit", (event) => event.preventDefault());
order.addEventListener("change", () => go({ sort: order.value }));
document.getElementById("meer").addEventListener("click", async () => {
  const first = size;
  size += STEP;
  await draw();
  cards.children[first]?.querySelector("a").focus();
});
offerToTake(() => state);

// The choices are a drawer, which the button in it closes. At first the page itself folds it.
const drawer = root.querySelector(".kb-drawer");
document.getElementById("toon").addEventListener("click", () => {
  drawer.open = false;
  title.focus();
});
matchMedia("(min-width: 60em)").addEventListener("change", ({ matches }) => { drawer.open = matches; });

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

if (isEmbedded) { // in somebody else's page: a link opens beside it
  root.addEventListener("click", ({ target }) => {
    const link = target.closest("a");
    if (link) Object.assign(link, { target: "_blank", rel: "noopener" });
  }, { capture: true });
}
if (new URLSearchParams(location.search).has("q")) history.replaceState(null, "", address()); // the words go behind the #
// What somebody typed, ticked or ordered before this script was there; the page keeps nothing of an earlier visit (autocomplete).
const early = {
  query: typed?.value.trim() || state.query,
  sort: order.value || state.sort,
  chosen: boxes.filter(({ checked }) => checked).reduce((chosen, box) => withChoice(chosen, box, true), state.chosen),
};
if (typed && !typed.value) typed.value = state.query;
if (typed && !state.query) typed.focus();
await (addressOf(early) === addressOf(state) ? draw() : go(early));
