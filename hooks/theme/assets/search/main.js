// A list of cards with choices beside it: the page of a kind, or what a search found. What is chosen and in which order
// stands in the address (`?onderwerp=valpreventie&sorteer=nieuw`), so that a view can be mailed; the words that somebody
// typed stand behind a #, which a browser never sends to a server.
import { finder, stem, words } from "./query.js";

const STEP = 20; // cards at a time: what is fetched for them stays small in a library of any size
const CARDS_IN_FILE = 25;
const DATA = new URL("../../zoeken/", import.meta.url);
const KIND_WEIGHT = { praktijken: 1, projecten: 1, netwerk: 0.8, uitleg: 0.6 }; // who comes here looks for what works
const LONGEST_QUERY = 300; // signs
const LONGEST_SHOWN = 60; // signs of a query in the heading
const MOST_COPIED = 10; // entries in a newsletter
const PATIENCE = 400; // milliseconds before we say that we are busy
const MOST_PAGES = 4; // of words of the site, beside what was found
const LIKE = 0.6; // what two words share at least to be taken for each other
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
const pageTitle = document.title;
const initial = { cards: [...list.children], title: title.textContent };
const isEmbedded = new URLSearchParams(location.search).has("embed");
const boxes = [...form.querySelectorAll("input")];

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
const labelOf = (box) => box.nextElementSibling.textContent;
const keysOf = (box) => [box.value, ...(box.dataset.earlier?.split(",") || [])]; // an address that was kept may have an earlier key
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
    const file = isHead ? fetched(name, { cache: "no-cache" }) : load("taal.json").then(({ version }) => fetched(`${name}?v=${version}`));
    files.set(name, file);
    file.catch(() => files.delete(name)); // so that it is asked for again
  }
  return files.get(name);
};
const { find } = finder(load);

const inFile = async (folder, number) => (await load(`${folder}/${Math.floor(number / CARDS_IN_FILE)}.json`))[number % CARDS_IN_FILE];

const card = async (number) => {
  const template = element("template", { innerHTML: await inFile("kaarten", number) }); // made when the site was built
  return template.content.querySelector("li");
};

// ---- what is asked: in the address ------------------------------------------------------------------------------------
const asked = () => {
  const choices = new URLSearchParams(location.search);
  const behind = new URLSearchParams(location.hash.slice(1));
  const query = isSearch ? (behind.get("q") || choices.get("q") || "").trim().slice(0, LONGEST_QUERY) : "";
  const state = { query, sort: choices.get("sorteer") || "", chosen: {} };
  if (![...order.options].some(({ value }) => value === state.sort)) state.sort = "";
  for (const box of boxes) {
    const keys = (choices.get(box.name) || "").split(",");
    if (keysOf(box).some((key) => keys.includes(key))) (state.chosen[box.name] ||= []).push(box.value);
  }
  return state;
};

const choicesOf = ({ sort, chosen }) => {
  const choices = Object.entries(chosen).filter(([, keys]) => keys.length).map(([name, keys]) => `${name}=${keys.join(",")}`);
  if (sort) choices.push(`sorteer=${sort}`);
  return choices.length ? `?${choices.join("&")}` : "";
};

const addressOf = (asked) => {
  const choices = choicesOf(asked);
  const frame = isEmbedded ? `${choices ? "&" : "?"}embed` : "";
  return location.pathname + choices + frame + (asked.query ? `#q=${encodeURIComponent(asked.query)}` : "");
};

let state = asked();
let shown = STEP;

const go = (next, { isNew = true } = {}) => {
  state = { ...state, ...next };
  shown = STEP;
  const isChanged = addressOf(state) !== location.pathname + location.search + location.hash;
  if (isChanged) history[isNew ? "pushState" : "replaceState"](null, "", addressOf(state));
  return show();
};

// ---- which items, in which order --------------------------------------------------------------------------------------
let parsed;
const catalogue = async () => {
  if (parsed) return parsed;
  const { kinds, facets, news } = await load("keuzes.json");
  const read = new Map([["", []]]); // few combinations, many items
  const numbers = (one) => {
    if (!read.has(one)) read.set(one, one.split(",").map(Number));
    return read.get(one);
  };
  const split = (codes) => codes.split(";").map(numbers);
  parsed = { facets: {}, news: new Map(news.map((number, place) => [number, place])), from: {}, kindOf: [] };
  for (const [name, number] of kinds) {
    parsed.from[name] = parsed.kindOf.length;
    for (let i = 0; i < number; i += 1) parsed.kindOf.push(name);
  }
  for (const [name, { keys, whole, codes }] of Object.entries(facets)) parsed.facets[name] = { keys, whole, of: split(codes) };
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
  const count = (name, item, isChosenOnly = false) => { // an item that is there already adds nothing to another box
    for (const code of facets[name].of[item]) {
      const box = boxOf[name][code];
      if (box && (!isChosenOnly || chosen[name].includes(box.value))) counts.set(box, counts.get(box) + 1);
    }
  };
  const inUse = new Set(wanted.map(([name]) => name));
  const passing = items.filter((item) => {
    const missed = wanted.filter(([name, codes]) => !facets[name].of[item].some((code) => codes.has(code)));
    if (missed.length === 0) for (const name of Object.keys(boxOf)) count(name, item, inUse.has(name));
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
const sentences = new Map();
const sentencesOf = async (address) => {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  page.querySelectorAll(".kb-tip, .kb-pieces").forEach((part) => part.remove()); // explanations, and what is there to be pasted
  const texts = [...page.querySelectorAll(".kb-prose :is(p, li, td), .kb-strip dd, .kb-body p")].map((node) => node.textContent.replace(/\s+/g, " ").trim());
  return texts.flatMap((text) => text.match(/[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]?/g) || []);
};

const sentence = async (link, stems) => {
  if (!sentences.has(link.href)) sentences.set(link.href, await sentencesOf(link.href));
  const hits = (one) => new Set(words(one).map(stem).filter((word) => stems.has(word))).size;
  const best = sentences.get(link.href).reduce((most, one) => (hits(one) > hits(most) ? one : most), "");
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
    const chosen = state.chosen[box.name] || [];
    box.checked = chosen.includes(box.value);
    box.closest("label").querySelector(".kb-n").textContent = chosen.length && !box.checked ? `+${number}` : number;
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

const NAMES = { praktijken: ["aanpak", "aanpakken"], projecten: ["project", "projecten"], netwerk: ["organisatie", "organisaties"] };
const shortened = (text) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
const headingOf = (number) => (isSearch ? `${number || "Niets"} gevonden${state.query ? ` voor ‘${shortened(state.query)}’` : ""}`
  : `${number} ${NAMES[kind][number === 1 ? 0 : 1]}`);
const say = (text) => {
  title.textContent = text;
  byId("melding").textContent = text;
};

// How the words were read, when that is not as they were typed, and the pages of the words of the site that they name.
const read = async (pieces) => {
  const known = await load("begrippen.json");
  const flat = (text) => words(text).map(stem).join(" ");
  const named = pieces.flatMap(({ typed: piece }) => known.filter(([text, , , , number]) => number && flat(text) === flat(piece)));
  const pages = [...new Map(named.map((one) => [one[3], one])).values()];
  const under = pages.filter(([text, label]) => flat(text) !== flat(label));
  const lines = [
    ...pieces.filter(({ used, typed: piece, found }) => found.size && used[0] !== piece)
      .map(({ typed: piece, used }) => `‘${shortened(piece)}’ staat nergens. Gezocht op: ${used.join(", ")}.`),
    ...(pieces.some(({ found }) => found.size) ? pieces.filter(({ found }) => found.size === 0).map(({ typed: piece }) => `Niets met ‘${shortened(piece)}’.`) : []),
    ...under.slice(0, MOST_PAGES).map(([text, label, heading]) => `‘${text}’ valt hier onder ${heading.toLowerCase()}: ${label}.`),
  ];
  return [...lines.map((textContent) => element("p", { textContent })),
    ...(pages.length ? [element("ul", { className: "kb-chips", ariaLabel: "Kijk ook bij" }, ...pages.slice(0, MOST_PAGES).map((one) => element("li", {}, pageLink(one))))] : [])];
};

const pageLink = ([, label, heading, address, number]) => element("a", { className: "kb-chip", href: `../${address}/` },
  `${heading}: ${label}`, element("span", { className: "kb-n", textContent: number }));

const wayButton = (textContent, chosen) => element("button", { className: "kb-chip", type: "button", textContent,
  onclick: async () => { await go({ chosen }); title.focus(); } });

// Beside a chosen part of the region: what counts for all of it.
const wider = (items, data) => {
  const { keys, whole } = data.facets.subregio;
  const chosen = state.chosen.subregio || [];
  if (!chosen.length || whole.every((code) => chosen.includes(keys[code]))) return [];
  const more = { ...state.chosen, subregio: [...chosen, ...whole.map((code) => keys[code])] };
  const number = narrow(items, data, more).passing.length - narrow(items, data).passing.length;
  const label = labelOf(boxes.find((box) => box.name === "subregio" && box.value === keys[whole[0]]));
  return number ? [element("p", {}, wayButton(`Ook ${label}: nog ${number}`, more))] : [];
};

// Nothing found: which choice to undo, or words of the site that resemble what was typed, or else its topics.
const instead = async (items, data) => {
  const chosen = Object.keys(state.chosen).filter((name) => state.chosen[name].length);
  if (!items.length) return nearest(state.query);
  const ways = chosen.map((name) => {
    const left = { ...state.chosen, [name]: [] };
    const number = narrow(items, data, left).passing.length;
    return number && wayButton(`Zonder ‘${groupOf(boxes.find((box) => box.name === name)).toLowerCase()}’: ${number}`, left);
  });
  return offered("Haal een keuze weg:", ways.filter(Boolean));
};

const offered = (text, ways) => element("div", {}, element("p", { textContent: text }),
  element("ul", { className: "kb-chips" }, ...ways.map((way) => element("li", {}, way))));

// The topics that share most pairs of letters with what was typed; without any, those with most entries.
const nearest = async (query) => {
  const topics = (await load("begrippen.json")).filter(([, , , address]) => address.startsWith("onderwerp/"));
  const pairs = (text) => new Set(words(text).flatMap((word) => [...word].slice(1).map((letter, place) => word[place] + letter)));
  const own = pairs(query);
  const likeness = (text) => {
    const other = pairs(text);
    return (2 * [...other].filter((pair) => own.has(pair)).length) / (own.size + other.size || 1);
  };
  const alike = topics.filter(([text]) => likeness(text) > LIKE).sort((a, b) => likeness(b[0]) - likeness(a[0]));
  const found = alike.length ? alike : topics.sort((a, b) => b[4] - a[4]);
  const once = [...new Map(found.map((one) => [one[3], one])).values()].slice(0, 6);
  return offered(alike.length ? "Bedoel je een van deze?" : "Daar vonden wij nog niets over. Dit zijn de onderwerpen waar het meeste over staat:", once.map(pageLink));
};

let current = null; // the rows of the list as it is shown, for who takes it along; null for all of them
let latest = 0;

const isPlain = () => !state.query && !state.sort && !Object.values(state.chosen).some((keys) => keys.length);

// The page as it came: nothing is asked.
const showPlain = () => {
  list.replaceChildren(...initial.cards);
  say(initial.title);
  for (const part of [byId("gelezen"), chosenChips, byId("niets").firstElementChild]) part.replaceChildren();
  for (const hidden of [byId("meer"), byId("niets")]) hidden.hidden = true;
  if (byId("delen")) byId("delen").hidden = false;
  root.hidden = isSearch;
  current = null;
};

const showFound = async (isLatest) => {
  const data = await catalogue();
  const answer = state.query ? await find(state.query) : null;
  const best = answer ? Math.max(0, ...answer.scores.values()) : 0;
  const isFound = (item) => (answer.scores.get(item) || 0) > best * TOO_FAR;
  const pool = data.kindOf.map((_, item) => item).filter((item) => (isSearch || data.kindOf[item] === kind) && (!answer || isFound(item)));
  const { passing, counts } = narrow(pool, data);
  const items = sorted(passing, data, answer && answer.scores);
  const cards = await Promise.all(items.slice(0, shown).map((item) => (answer ? markedCard(item, answer.stems) : card(item))));
  const readings = [...(answer ? await read(answer.pieces) : []), ...wider(pool, data)];
  const ways = items.length === 0 ? await instead(pool, data) : element("div");
  if (!isLatest()) return; // somebody went on typing
  list.replaceChildren(...cards);
  if (answer) addSentences(cards, answer.stems);
  showCounts(counts);
  say(headingOf(items.length));
  byId("gelezen").replaceChildren(...readings);
  byId("meer").hidden = items.length <= shown;
  byId("niets").hidden = items.length > 0;
  byId("niets").firstElementChild.replaceWith(ways);
  if (byId("delen")) byId("delen").hidden = true;
  current = items.map((item) => item - (data.from[kind] || 0));
};

const show = async () => {
  latest += 1;
  const mine = latest;
  const isLatest = () => mine === latest;
  order.value = state.sort;
  document.title = state.query ? `${shortened(state.query)} - ${pageTitle}` : pageTitle;
  if (isPlain()) {
    showPlain();
    if (!parsed) return; // the numbers are as they came
  } else {
    root.hidden = false;
    setTimeout(() => { if (isLatest() && root.ariaBusy === "true") say("Bezig met zoeken"); }, PATIENCE);
  }
  root.ariaBusy = "true";
  try {
    if (isPlain()) showCounts(narrow((await catalogue()).kindOf.map((_, item) => item).filter((item) => isSearch || parsed.kindOf[item] === kind), parsed).counts);
    else await showFound(isLatest);
  } catch {
    if (!isLatest()) return;
    list.replaceChildren();
    byId("gelezen").replaceChildren(element("p", {}, element("button", { className: "kb-btn", type: "button", textContent: "Probeer het opnieuw", onclick: show })));
    say("Dit lukt nu niet");
  }
  if (isLatest()) {
    showChips();
    root.ariaBusy = "false";
    byId("toon").textContent = isSearch ? "Toon wat is gevonden" : `Toon ${title.textContent}`;
  }
};

// ---- what somebody does ------------------------------------------------------------------------------------------------
form.addEventListener("change", ({ target }) => choose(target, target.checked));
form.addEventListener("submit", (event) => event.preventDefault());
order.addEventListener("change", () => go({ sort: order.value }));
byId("meer").addEventListener("click", async () => {
  const first = shown;
  shown += STEP;
  await show();
  list.children[first]?.querySelector("a").focus();
});
addEventListener("popstate", () => {
  if (location.hash && !new URLSearchParams(location.hash.slice(1)).has("q")) return; // a link within the page
  state = asked();
  shown = STEP;
  if (typed) typed.value = state.query;
  show();
});
byId("toon").addEventListener("click", () => {
  drawer.open = false;
  title.focus();
});

for (const link of root.querySelectorAll("[data-form]")) {
  link.addEventListener("click", async (event) => {
    if (!current) return; // the whole list is the file itself
    event.preventDefault();
    const { takeAlong } = await import("../export.js");
    await takeAlong(new URL("../../gegevens/", import.meta.url), kind, link.dataset.form, current).catch(() => {
      byId("meegenomen").textContent = "Dit lukt nu niet. Laad de pagina opnieuw, en probeer het nog eens.";
    });
  });
}

// The list as a piece for a newsletter: the first of what somebody sees.
const clipped = async () => {
  const { listed } = await import("../snippets.js");
  const { from, kindOf } = await catalogue();
  const found = current ? current.map((row) => row + (from[kind] || 0)) : [...kindOf.keys()].filter((item) => kindOf[item] === kind);
  const items = found.filter((item) => kindOf[item] !== "uitleg"); // a text is no piece
  if (!items.length) return null;
  const pieces = await Promise.all(items.slice(0, MOST_COPIED).map((item) => inFile("knipsels", item)));
  const chosen = boxes.filter((box) => (state.chosen[box.name] || []).includes(box.value)).map(labelOf);
  const page = document.querySelector("link[rel=canonical]")?.href || location.origin + location.pathname;
  return listed({
    title: [headingOf(items.length), chosen.join(", ")].filter(Boolean).join(": "),
    address: page + choicesOf(state) + (state.query ? `#q=${encodeURIComponent(state.query)}` : ""),
    pieces,
    more: items.length - pieces.length,
    action: "Zit hier iets bij voor jouw werk? Stuur het door aan een collega.",
    ...clip.dataset, // note and origin
  });
};
const clip = root.querySelector(".kb-clip");
import("../snippets.js").then(({ prepare }) => prepare(clip, clipped));

if (typed) {
  let pause;
  typed.value = state.query;
  typed.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => go({ query: typed.value.trim() }, { isNew: false }), 200);
  });
  typed.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    go({ query: typed.value.trim() }, { isNew: false });
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
if (new URLSearchParams(location.search).has("q")) history.replaceState(null, "", addressOf(state)); // the words go behind the #
// Boxes that somebody ticked before this script was there; the form keeps none of an earlier visit (autocomplete).
const early = boxes.filter((box) => box.checked && !(state.chosen[box.name] || []).includes(box.value));
for (const box of early) (state.chosen[box.name] ||= []).push(box.value);
await (early.length ? go({}) : show());
