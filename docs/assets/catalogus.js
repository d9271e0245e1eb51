// A list of cards with choices beside it: the page of a kind, or what a search found. What is chosen and in which order
// stands in the address (`?onderwerp=valpreventie&sorteer=nieuw`), so that a view can be mailed; the words that somebody
// typed stand behind a #, which a browser never sends to a server.
import { finder, stem, words } from "./zoeken.js";

const STEP = 20; // cards at a time: what is fetched for them stays small in a library of any size
const CARDS_IN_FILE = 25;
const DATA = new URL("../zoeken/", import.meta.url);
const KIND_WEIGHT = { praktijken: 1, projecten: 1, netwerk: 0.8, uitleg: 0.6 }; // who comes here looks for what works
const MOST_WORDS = 12; // of a question are looked for
const MOST_SENTENCES = 10; // cards for which the page itself is read
const TOO_FAR = 0.15; // of the score of the best: what answers the question less is left out

const byId = (id) => document.getElementById(id);
const root = document.querySelector("[data-catalogue]");
const kind = root.dataset.catalogue;
const isSearch = kind === "zoeken";
const list = byId("gevonden");
const form = byId("keuzes");
const order = byId("volgorde");
const chosenChips = byId("gekozen");
const title = byId("lijst");
const typed = isSearch ? byId("zoekwoord") : null;
const initial = { cards: [...list.children], title: title.textContent };
const isEmbedded = new URLSearchParams(location.search).has("embed");
const boxes = [...form.querySelectorAll("input")];

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
const labelOf = (box) => box.nextElementSibling.textContent;
const groupOf = (box) => box.closest(".kb-choice").querySelector("summary").textContent;

// ---- files, each fetched once ---------------------------------------------------------------------------------------
const files = new Map();
const fetched = async (name, options) => {
  const response = await fetch(new URL(name, DATA), options);
  if (!response.ok) throw new Error(name);
  return response.json();
};
const load = (name) => {
  if (!files.has(name)) {
    const isHead = ["keuzes.json", "taal.json"].includes(name);
    files.set(name, isHead ? fetched(name, { cache: "no-cache" })
      : load("taal.json").then(({ version }) => fetched(`${name}?v=${version}`)));
  }
  return files.get(name);
};
const { find } = finder(load);

const card = async (number) => {
  const cards = await load(`kaarten/${Math.floor(number / CARDS_IN_FILE)}.json`);
  const template = element("template", { innerHTML: cards[number % CARDS_IN_FILE] }); // made when the site was built
  return template.content.querySelector("li");
};

// ---- what is asked: in the address ------------------------------------------------------------------------------------
const asked = () => {
  const choices = new URLSearchParams(location.search);
  const behind = new URLSearchParams(location.hash.slice(1));
  const state = { query: (behind.get("q") || choices.get("q") || "").trim(), sort: choices.get("sorteer") || "", chosen: {} };
  if (![...order.options].some(({ value }) => value === state.sort)) state.sort = "";
  for (const box of boxes) {
    if ((choices.get(box.name) || "").split(",").includes(box.value)) (state.chosen[box.name] ||= []).push(box.value);
  }
  return state;
};

const addressOf = ({ query, sort, chosen }) => {
  const choices = Object.entries(chosen).filter(([, keys]) => keys.length).map(([name, keys]) => `${name}=${keys.join(",")}`);
  if (sort) choices.push(`sorteer=${sort}`);
  if (isEmbedded) choices.push("embed");
  return location.pathname + (choices.length ? `?${choices.join("&")}` : "") + (query ? `#q=${encodeURIComponent(query)}` : "");
};

let state = asked();
let shown = STEP;

const go = (next, { isNew = true } = {}) => {
  state = { ...state, ...next };
  shown = STEP;
  history[isNew ? "pushState" : "replaceState"](null, "", addressOf(state));
  return show();
};

// ---- which items, in which order --------------------------------------------------------------------------------------
let parsed;
const catalogue = async () => {
  if (parsed) return parsed;
  const { kinds, facets, news } = await load("keuzes.json");
  const split = (codes) => codes.split(";").map((one) => (one ? one.split(",").map(Number) : []));
  parsed = { facets: {}, news: new Map(news.map((number, place) => [number, place])), from: {}, kindOf: [] };
  for (const [name, number] of kinds) {
    parsed.from[name] = parsed.kindOf.length;
    for (let i = 0; i < number; i += 1) parsed.kindOf.push(name);
  }
  for (const [name, { keys, codes }] of Object.entries(facets)) parsed.facets[name] = { keys, of: split(codes) };
  parsed.facets.wat = { keys: kinds.map(([name]) => name), of: parsed.kindOf.map((name) => [kinds.findIndex(([key]) => key === name)]) };
  return parsed;
};

// The items that pass, and for every box how many items it would leave, or, beside another of its group, add.
const narrow = (items, { facets }, chosen = state.chosen) => {
  const wanted = Object.entries(chosen).filter(([, keys]) => keys.length)
    .map(([name, keys]) => [name, new Set(keys.map((key) => facets[name].keys.indexOf(key)))]);
  const counts = new Map(boxes.map((box) => [box, 0]));
  const boxOf = {};
  for (const box of boxes) (boxOf[box.name] ||= {})[facets[box.name].keys.indexOf(box.value)] = box;
  const count = (name, item) => {
    for (const code of facets[name].of[item]) {
      const box = boxOf[name][code];
      if (box) counts.set(box, counts.get(box) + 1);
    }
  };
  const passing = items.filter((item) => {
    const missed = wanted.filter(([name, codes]) => !facets[name].of[item].some((code) => codes.has(code)));
    if (missed.length === 0) for (const name of Object.keys(boxOf)) count(name, item);
    if (missed.length === 1) count(missed[0][0], item);
    return missed.length === 0;
  });
  return { passing, counts };
};

const sorted = (items, { facets, news, kindOf }, scores) => {
  const score = (item) => (scores ? scores.get(item) * KIND_WEIGHT[kindOf[item]] : 0);
  const outcome = (item) => Math.min(99, ...facets.uitkomst.of[item]);
  const by = {
    "": (a, b) => score(b) - score(a),
    titel: () => 0,
    nieuw: (a, b) => news.get(a) - news.get(b),
    uitkomst: (a, b) => outcome(a) - outcome(b),
  }[state.sort] || (() => 0);
  return [...items].sort((a, b) => by(a, b) || a - b);
};

// ---- what was found, on the page --------------------------------------------------------------------------------------
const marked = (text, stems) => {
  const pieces = text.split(/([\p{L}\p{N}[(@](?:[\p{L}\p{N}@'’,.[\]()]*[\p{L}\p{N})])?)/u);
  const isFound = (piece) => words(piece).some((word) => stems.has(stem(word))
    || (word.length > 6 && [...stems].some((one) => one.length > 4 && word.includes(one))));
  return pieces.map((piece) => (isFound(piece) ? element("mark", { textContent: piece }) : piece));
};

const mark = (node, stems) => node.replaceChildren(...marked(node.textContent, stems));

// The sentence of a page with most of the words, for a card that has none of them.
const sentence = async (link, stems) => {
  const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
  page.querySelectorAll(".kb-tip").forEach((tip) => tip.remove());
  const texts = [...page.querySelectorAll(".kb-prose :is(p, li, td), .kb-strip dd, .kb-body p")].map((node) => node.textContent.replace(/\s+/g, " ").trim());
  const sentences = texts.flatMap((text) => text.match(/[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]?/g) || []);
  const hits = (one) => new Set(words(one).map(stem).filter((word) => stems.has(word))).size;
  const best = sentences.reduce((most, one) => (hits(one) > hits(most) ? one : most), "");
  return best && element("p", { className: "kb-card__sentence" }, "… ", ...marked(best.trim(), stems), " …");
};

// A card with the words that were found in it.
const markedCard = async (item, stems) => {
  const node = await card(item);
  node.querySelectorAll("h3 a, .kb-card > p, .kb-card__foot > span:not([class])").forEach((part) => mark(part, stems));
  return node;
};

// To the first of the cards that have none of the words, the sentence of their page that has.
const addSentences = (cards, stems) => Promise.all(cards.slice(0, MOST_SENTENCES)
  .filter((node) => !node.querySelector("mark"))
  .map(async (node) => node.querySelector(".kb-card > p").after(await sentence(node.querySelector("a"), stems).catch(() => ""))));

const chip = (text, { label, act }) => element("li", {}, element("button", {
  className: "kb-chip kb-chip--on", type: "button", ariaLabel: label, onclick: act,
}, text, element("span", { className: "kb-chip__cross", ariaHidden: "true" })));

const showChips = () => {
  const boxesOn = boxes.filter((box) => (state.chosen[box.name] || []).includes(box.value));
  const chips = boxesOn.map((box) => chip(`${groupOf(box)}: ${labelOf(box)}`, {
    label: `Haal weg: ${groupOf(box)}: ${labelOf(box)}`,
    act: async () => { await choose(box, false); (chosenChips.querySelector("button") || title).focus(); },
  }));
  if (chips.length > 1) {
    chips.push(element("li", {}, element("button", { className: "kb-chip", type: "button", textContent: "Wis alle keuzes",
      onclick: async () => { await go({ chosen: {} }); title.focus(); } })));
  }
  chosenChips.replaceChildren(...chips);
  root.querySelector(".kb-drawer__n").textContent = boxesOn.length ? `(${boxesOn.length} gekozen)` : "";
};

const showCounts = (counts) => {
  for (const box of boxes) {
    const number = counts.get(box);
    const isAdding = !box.checked && (state.chosen[box.name] || []).length > 0;
    box.checked = (state.chosen[box.name] || []).includes(box.value);
    box.closest("label").querySelector(".kb-n").textContent = isAdding && !box.checked ? `+${number}` : number;
    box.closest("label").hidden = number === 0 && !box.checked;
  }
  for (const more of form.querySelectorAll(".kb-choice__more")) {
    const left = [...more.querySelectorAll("label")].filter((label) => !label.hidden);
    more.hidden = left.length === 0;
    more.querySelector("summary").textContent = `Nog ${left.length}`;
    if (left.some((label) => label.control.checked)) more.open = true;
  }
  for (const group of form.querySelectorAll(".kb-choice")) group.hidden = [...group.querySelectorAll("label")].every((label) => label.hidden);
};

const choose = (box, isOn) => {
  const others = (state.chosen[box.name] || []).filter((key) => key !== box.value);
  return go({ chosen: { ...state.chosen, [box.name]: isOn ? [...others, box.value] : others } });
};

const NAMES = { praktijken: ["aanpak", "aanpakken"], projecten: ["project", "projecten"], netwerk: ["organisatie", "organisaties"], zoeken: ["gevonden", "gevonden"] };
const counted = (number) => `${number} ${NAMES[kind][number === 1 ? 0 : 1]}`;

// How the words were read, when that is not as they were typed; and the pages of words that were typed as they are called.
const read = async (pieces) => {
  const known = await load("begrippen.json");
  const same = (one, other) => words(one).map(stem).join(" ") === words(other).map(stem).join(" ");
  const pages = new Map(pieces.flatMap(({ typed: piece }) => known.filter(([text, , , number]) => number && same(text, piece)))
    .map(([, label, address, number]) => [address, [label, number]]));
  const unread = pieces.filter(({ used, typed: piece }) => used.length && used[0] !== piece);
  const lost = pieces.filter(({ found }) => found.size === 0);
  return [
    ...unread.map(({ typed: piece, used }) => element("p", { textContent: `‘${piece}’ staat nergens. Gezocht op: ${used.join(", ")}.` })),
    ...(lost.length && lost.length < pieces.length ? [element("p", { textContent: `Niets met: ${lost.map(({ typed: piece }) => piece).join(", ")}.` })] : []),
    ...(pages.size ? [element("ul", { className: "kb-chips", ariaLabel: "Alles bij dit woord" }, ...[...pages].slice(0, 4).map(([address, [label, number]]) => element("li", {},
      element("a", { className: "kb-chip", href: `../${address}/`, textContent: `Alles bij: ${label} ` }, element("span", { className: "kb-n", textContent: number })))))] : []),
  ];
};

// Nothing found: which choice to undo, or words of the site that resemble what was typed, or else its topics.
const instead = async (items, data) => {
  const chosen = Object.keys(state.chosen).filter((name) => state.chosen[name].length);
  const without = chosen.map((name) => ({ ...state.chosen, [name]: [] }));
  const undone = without.map((left) => narrow(items, data, left).passing.length);
  const button = (textContent, onclick) => element("button", { className: "kb-chip", type: "button", textContent, onclick });
  const link = ([, label, address, number]) => element("a", { className: "kb-chip", href: `../${address}/` }, label, " ", element("span", { className: "kb-n", textContent: number }));
  const near = items.length ? { title: "Haal een keuze weg:", ways: [] } : await nearest(state.query);
  const ways = items.length ? chosen.map((name, place) => undone[place] && button(`Zonder ‘${groupOf(boxes.find((box) => box.name === name)).toLowerCase()}’: ${undone[place]}`, () => go({ chosen: without[place] }))).filter(Boolean) : near.ways.map(link);
  return element("div", {}, element("p", { textContent: near.title }), element("ul", { className: "kb-chips" }, ...ways.map((way) => element("li", {}, way))));
};

// The words of the site that share most pairs of letters with what was typed; without any, the topics with most entries.
const nearest = async (query) => {
  const known = (await load("begrippen.json")).filter(([, , , number]) => number);
  const pairs = (text) => new Set(words(text).flatMap((word) => [...word].slice(1).map((letter, place) => word[place] + letter)));
  const own = pairs(query);
  const likeness = ([text]) => {
    const other = pairs(text);
    return (2 * [...other].filter((pair) => own.has(pair)).length) / (own.size + other.size || 1);
  };
  const alike = known.map((one) => [likeness(one), one]).filter(([share]) => share > 0.4).sort(([a, x], [b, y]) => b - a || y[3] - x[3]).map(([, one]) => one);
  const topics = known.filter(([, , address]) => address.startsWith("onderwerp/")).sort((a, b) => b[3] - a[3]);
  const found = alike.length ? alike : topics;
  return {
    title: alike.length ? "Dit lijkt erop:" : "Kies een onderwerp dat in de buurt komt:",
    ways: [...new Map(found.map((one) => [one[2], one])).values()].slice(0, 6),
  };
};

let latest = 0;
const show = async () => {
  latest += 1;
  const mine = latest;
  const isPlain = !state.query && !state.sort && !Object.values(state.chosen).some((keys) => keys.length);
  order.value = state.sort;
  if (isSearch && !state.query) { root.hidden = isPlain; byId("verder").hidden = false; }
  if (isSearch && isPlain) return;
  root.hidden = false;
  if (isPlain && !parsed) return; // the page is as it came
  const data = await catalogue();
  const answer = state.query ? await find(state.query.split(/\s+/).slice(0, MOST_WORDS).join(" ")) : null;
  const best = answer ? Math.max(0, ...answer.scores.values()) : 0;
  const isFound = (item) => (answer.scores.get(item) || 0) > best * TOO_FAR;
  const pool = data.kindOf.map((_, item) => item).filter((item) => (isSearch || data.kindOf[item] === kind) && (!answer || isFound(item)));
  const { passing, counts } = narrow(pool, data);
  const items = sorted(passing, data, answer && answer.scores);
  const stems = answer ? answer.stems : new Set();
  const from = data.from[kind];
  const made = isPlain ? initial.cards : await Promise.all(items.slice(0, shown).map((item) => (answer ? markedCard(item, stems)
    : initial.cards[item - from] || card(item))));
  const readings = answer ? await read(answer.pieces) : [];
  const ways = items.length === 0 ? await instead(pool, data) : null;
  if (mine !== latest) return; // somebody went on typing
  list.replaceChildren(...made);
  if (answer) addSentences(made, stems);
  showCounts(counts);
  showChips();
  title.textContent = isPlain ? initial.title : isSearch ? `${items.length || "Niets"} gevonden${state.query ? ` voor ‘${state.query}’` : ""}` : counted(items.length);
  byId("melding").textContent = title.textContent;
  byId("gelezen").replaceChildren(...readings);
  byId("meer").hidden = isPlain || items.length <= shown;
  byId("niets").hidden = items.length > 0;
  byId("niets").firstElementChild.replaceWith(ways || element("div"));
  const parts = byId("delen");
  if (parts) parts.hidden = !isPlain;
  current = isPlain ? null : items.map((item) => item - (from || 0));
};
let current = null; // the rows of the list as it is shown, for who takes it along; null for all of them

const failed = () => {
  root.hidden = false;
  title.textContent = "Dit lukt nu niet. Probeer het opnieuw, of gebruik de lijsten hieronder.";
};

// ---- what somebody does ------------------------------------------------------------------------------------------------
form.addEventListener("change", ({ target }) => choose(target, target.checked).catch(failed));
form.addEventListener("submit", (event) => event.preventDefault());
order.addEventListener("change", () => go({ sort: order.value }).catch(failed));
byId("meer").addEventListener("click", async () => {
  const first = shown;
  shown += STEP;
  await show().catch(failed);
  list.children[first]?.querySelector("a").focus();
});
addEventListener("popstate", () => { state = asked(); shown = STEP; if (typed) typed.value = state.query; show().catch(failed); });

for (const link of root.querySelectorAll("[data-form]")) {
  link.addEventListener("click", async (event) => {
    if (!current) return; // the whole list is the file itself
    event.preventDefault();
    const { takeAlong } = await import("./meenemen.js");
    await takeAlong(new URL("../gegevens/", import.meta.url), kind, link.dataset.form, current).catch(() => {
      byId("meegenomen").textContent = "Dit lukt nu niet. Laad de pagina opnieuw, en probeer het nog eens.";
    });
  });
}

if (typed) {
  let pause;
  typed.value = state.query;
  typed.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => go({ query: typed.value.trim() }, { isNew: false }).catch(failed), 200);
  });
  typed.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    go({ query: typed.value.trim() }, { isNew: false }).catch(failed);
  });
  if (!state.query) typed.focus();
}
if (isEmbedded) { // in somebody else's page: a link opens beside it
  root.addEventListener("click", ({ target }) => {
    const link = target.closest("a");
    if (link) Object.assign(link, { target: "_blank", rel: "noopener" });
  }, { capture: true });
}
const drawer = root.querySelector(".kb-drawer");
const wide = matchMedia("(min-width: 60em)");
wide.addEventListener("change", () => { drawer.open = wide.matches; }); // at first the page itself folds it
history.replaceState(null, "", addressOf(state));
await show().catch(failed);
