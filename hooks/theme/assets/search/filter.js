// Which items pass the choices, how many each other choice would leave, and in which order the items stand.
import { inUse } from "./address.js";

const KIND_WEIGHT = { praktijken: 1, projecten: 1, netwerk: 0.8, uitleg: 0.6 }; // who comes here looks for what works

/**
 * What keuzes.json says of the items, which have a number each.
 *
 * facets: for each name the `keys` of its words, which of them are the `whole`, and `of`: for every item the places of its
 * words in `keys`; kindOf: for every item its kind; from: for each kind its first item; names: what one of a kind is called,
 * and several; age: for every item how many are newer.
 */
export const parse = ({ kinds, facets, news, names }) => {
  const read = new Map([["", []]]); // few combinations, many items
  const places = (codes) => {
    if (!read.has(codes)) read.set(codes, codes.split(",").map(Number));
    return read.get(codes);
  };
  const parsed = { facets: {}, names, from: {}, kindOf: [], age: new Map(news.map((item, age) => [item, age])) };
  for (const [kind, number] of kinds) {
    parsed.from[kind] = parsed.kindOf.length;
    for (let i = 0; i < number; i += 1) parsed.kindOf.push(kind);
  }
  for (const [name, { keys, whole, codes }] of Object.entries(facets)) parsed.facets[name] = { keys, whole, of: codes.split(";").map(places) };
  const keys = kinds.map(([kind]) => kind);
  parsed.facets.wat = { keys, of: parsed.kindOf.map((kind) => [keys.indexOf(kind)]) };
  return parsed;
};

/** The items that pass the choices, and for every box how many items it would leave, or, beside another of its group, add. */
export const narrow = ({ items, facets, boxes, chosen }) => {
  const wanted = inUse(chosen).map(([name, keys]) => [name, new Set(keys.map((key) => facets[name].keys.indexOf(key)))]);
  const counts = new Map(boxes.map((box) => [box, 0]));
  const boxOf = {};
  for (const box of boxes) (boxOf[box.name] ||= {})[facets[box.name].keys.indexOf(box.value)] = box;
  const count = (name, item, isChosenOnly = false) => { // an item that is there already adds nothing to another box
    for (const code of facets[name].of[item]) {
      const box = boxOf[name][code];
      if (box && (!isChosenOnly || chosen[name].includes(box.value))) counts.set(box, counts.get(box) + 1);
    }
  };
  const names = new Set(wanted.map(([name]) => name));
  const passing = items.filter((item) => {
    const missed = wanted.filter(([name, codes]) => !facets[name].of[item].some((code) => codes.has(code)));
    if (missed.length === 0) for (const name of Object.keys(boxOf)) count(name, item, names.has(name));
    if (missed.length === 1) count(missed[0][0], item);
    return missed.length === 0;
  });
  return { passing, counts };
};

/** Items in an order. scores: how well each answers what somebody typed, if anything. */
export const sorted = (items, { facets, age, kindOf }, { sort, scores }) => {
  const score = (item) => (scores ? scores.get(item) * KIND_WEIGHT[kindOf[item]] : 0);
  const outcome = (item) => Math.min(99, ...facets.uitkomst.of[item]);
  const by = {
    "": (a, b) => score(b) - score(a),
    nieuw: (a, b) => age.get(a) - age.get(b),
    uitkomst: (a, b) => outcome(a) - outcome(b),
  }[sort];
  return [...items].sort((a, b) => by(a, b) || a - b);
};
