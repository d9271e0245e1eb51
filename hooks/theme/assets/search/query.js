// Understands what somebody typed, and says which items answer it and how well. What a term says of an item was worked out
// when the site was built (hooks/kennisbank/finding): here it is only looked up and added.
import { LONGEST_QUERY } from "./address.js";
import { load } from "./files.js";
import { stem, words } from "./words.js";

const MOST_WORDS = 12; // of a query are looked for
const LONGEST_WORD = 40; // a longer one is no compound
const SHORTEST_GUESSED = 5; // letters: a shorter word is too easily another one
const FEW = 3; // items: a compound that finds no more is looked for by its parts too
const LOOSE = 0.8; // what the words of a phrase count where they stand apart
const GUESS = 0.8; // what a word counts that stands in for the one that was typed
const MOST_GUESSES = 4;
const SAME_HEAD = 0.75; // of a long word: two words that share this much are of one family

// Whether one letter is too many, missing, other, or changed places with the next.
const isNear = (typed, word) => {
  if (typed === word || Math.abs(typed.length - word.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start += 1;
  const [a, b] = [typed.slice(start), word.slice(start)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
    || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
};

// The part of the index that a term stands in: the one with the longest beginning of its first word.
const shardOf = async (term) => {
  const { shards } = await load("taal.json");
  const first = term.split(" ")[0];
  for (let end = first.length; end > 0; end -= 1) {
    const number = shards.indexOf(first.slice(0, end));
    if (number >= 0) return load(`index/${number}.json`);
  }
  return { terms: {}, parts: {} };
};

// What a term says of each item, as a Map from number to weight.
const look = async (term, share = 1) => {
  const weights = new Map();
  const { terms } = await shardOf(term);
  const list = Object.hasOwn(terms, term) ? terms[term] : [];
  for (let i = 0; i < list.length; i += 2) weights.set(list[i], list[i + 1] * share);
  return weights;
};

// Adds to a Map what another says, where that is more.
const most = (weights, other) => {
  for (const [item, weight] of other) if (weight > (weights.get(item) || 0)) weights.set(item, weight);
  return weights;
};

const together = (maps) => {
  const sum = new Map();
  for (const map of maps) for (const [item, weight] of map) sum.set(item, (sum.get(item) || 0) + weight);
  return sum;
};

// The items that are in all of these, with what they say together.
const inAll = (maps) => new Map([...together(maps)].filter(([item]) => maps.every((map) => map.has(item))));

// The known words a compound is made of; if only a piece at its end or beginning is known, the longest.
const madeOf = (typed, known) => {
  const word = (part) => part.length > 3 && known.get(stem(part));
  const cuts = Array.from({ length: Math.max(0, typed.length - 7) }, (_, i) => i + 4);
  const halves = cuts.map((cut) => [word(typed.slice(0, cut)), word(typed.slice(cut)) || word(typed.slice(cut).replace(/^(s|en|e|n)/, ""))]);
  const whole = halves.find(([head, tail]) => head && tail);
  return whole || halves.flat().filter(Boolean).sort((a, b) => b.length - a.length).slice(0, 1);
};

// A word that stands nowhere: words one letter away or words that begin alike, of which one is enough; else the known
// words it is made of, which go together.
const guesses = async (typed) => {
  const known = await load("woorden.json");
  const best = (list) => list.sort((a, b) => known[b] - known[a]).slice(0, MOST_GUESSES);
  const all = Object.keys(known);
  const near = typed.length >= SHORTEST_GUESSED ? all.filter((word) => isNear(typed, word)) : [];
  const alike = near.filter((word) => word[0] === typed[0]);
  if (near.length) return { used: best(alike.length ? alike : near) };
  const head = typed.slice(0, Math.max(3, Math.ceil(typed.length * SAME_HEAD)));
  const begun = typed.length > 2 ? all.filter((word) => word.startsWith(typed.length > 7 ? head : typed)) : [];
  if (begun.length) return { used: best(begun) };
  const isShort = typed.length <= LONGEST_WORD;
  return { used: isShort ? madeOf(typed, new Map(all.map((word) => [stem(word), word]))) : [], isMade: true };
};

const readWord = async (word) => {
  const term = stem(word);
  const weights = await look(term);
  if (weights.size === 0) {
    const { used, isMade } = await guesses(word);
    const maps = await Promise.all(used.map((guess) => look(stem(guess), GUESS)));
    const both = isMade ? inAll(maps) : new Map();
    return { typed: word, used, weights: both.size ? both : maps.reduce(most, new Map()) };
  }
  if (weights.size <= FEW) {
    const [{ parts }, { part: share }] = await Promise.all([shardOf(term), load("taal.json")]);
    const halves = Object.hasOwn(parts, term) ? parts[term] : [];
    most(weights, inAll(await Promise.all(halves.map((half) => look(half, share)))));
  }
  return { typed: word, used: [word], weights };
};

// The longest phrase of the index that begins somewhere in the words, as one piece; else the word that stands there.
// Who has the phrase itself goes before who has its words apart.
const pieceAt = async (start, typed, isIgnored) => {
  const { longest_phrase: longest } = await load("taal.json");
  for (let end = Math.min(typed.length, start + longest); end > start + 1; end -= 1) {
    const run = typed.slice(start, end);
    const written = run.some(isIgnored) ? new Map() : await look(stem(run.join(""))); // as one word
    const whole = most(await look(run.map(stem).join(" ")), written);
    if (whole.size) {
      const said = run.filter((word) => !isIgnored(word));
      const loose = together(await Promise.all(said.map((word) => look(stem(word), LOOSE))));
      return { typed: run.join(" "), used: [run.join(" ")], weights: together([whole, loose]), length: run.length };
    }
  }
  return { ...await readWord(typed[start]), length: 1 };
};

// The pieces of a query, without the words that say nothing, unless it has no others.
const piecesOf = async (query) => {
  const typed = words(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
  const { ignore } = await load("taal.json");
  const isIgnored = (word) => ignore.includes(stem(word));
  const pieces = [];
  for (let start = 0; start < typed.length; start += pieces.at(-1).length) pieces.push(await pieceAt(start, typed, isIgnored));
  const said = pieces.filter(({ typed: text, length }) => length > 1 || !isIgnored(text));
  return said.length ? said : pieces;
};

/**
 * What answers a query. scores: how well each item does, by its number; pieces: how the query was understood, each piece
 * with what was `typed`, the words that were `used` for it and the `weights` of the items; stems: what to mark in a text.
 */
export const find = async (query) => {
  const pieces = await piecesOf(query);
  const heaviest = pieces.map(({ weights }) => Math.max(0, ...weights.values()));
  const all = heaviest.reduce((sum, weight) => sum + weight, 0);
  const scores = new Map();
  for (const item of new Set(pieces.flatMap(({ weights }) => [...weights.keys()]))) {
    let sum = 0;
    let covered = 0;
    pieces.forEach(({ weights }, number) => {
      if (weights.has(item)) {
        sum += weights.get(item);
        covered += heaviest[number];
      }
    });
    scores.set(item, sum * covered / all); // who answers more of the question comes first
  }
  const { ignore } = await load("taal.json");
  const looked = words(pieces.flatMap(({ used, typed }) => [typed, ...used]).join(" ")).map(stem);
  return { scores, pieces, stems: new Set(looked.filter((word) => !ignore.includes(word))) };
};
