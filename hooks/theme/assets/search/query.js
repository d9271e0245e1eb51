// Understands what somebody typed, and says which items answer it and how well.
// Words are read by the rules of hooks/kennisbank/text/dutch.py, and a test holds the two together. What a term says of
// an item was worked out when the site was built (hooks/kennisbank/finding): here it is only looked up and added.
import stemmer from "../vendor/stemmer.js";

const LONGEST_PHRASE = 6;
const LONGEST_QUERY = 300; // signs
const MOST_WORDS = 12; // of a query are looked for
const LONGEST_WORD = 40; // a longer one is no compound
const SHORTEST_GUESSED = 5; // letters: a shorter word is too easily another one
const FEW = 3; // items: a compound that finds no more is looked for by its parts too
const PART = 0.5;
const LOOSE = 0.8; // what the words of a phrase count where they stand apart
const GUESS = 0.8; // what a word counts that stands in for the one that was typed
const MOST_GUESSES = 4;
const SAME_HEAD = 0.75; // of a long word: two words that share this much are of one family

export const words = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
  .replace(/[[(]([\p{L}\p{N}_]+)[\])](?=[\p{L}\p{N}_])/gu, "$1").replace(/(?<=[a-z])@(?=[a-z])/g, "a")
  .replace(/(?<=[a-z])['’‘`´]s?(?![a-z])/g, "").replace(/(?<=\d)[.,](?=\d)/g, ",").replace(/(?<=\d)e(?![a-z])/g, "")
  .match(/[0-9]+(?:,[0-9]+)*|[a-z]+[a-z0-9]*/g) || [];

export const stem = (word) => word.length > 3 && /^[a-z]+$/.test(word) ? stemmer.stemWord(word) : word;

// Whether one letter is too many, missing, other, or changed places with the next.
export const isNear = (typed, word) => {
  if (typed === word || Math.abs(typed.length - word.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start += 1;
  const [a, b] = [typed.slice(start), word.slice(start)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
    || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
};

// A finder gets its files through `load`, which promises the content of a JSON file by its name.
export const finder = (load) => {
  // The part of the index that a term stands in: the one with the longest beginning of its first word.
  const shard = async (term) => {
    const { shards: names } = await load("taal.json");
    const first = term.split(" ")[0];
    for (let end = first.length; end > 0; end -= 1) {
      const place = names.indexOf(first.slice(0, end));
      if (place >= 0) {
        return load(`index/${place}.json`);
      }
    }
    return { terms: {}, parts: {} };
  };

  // What a term says of each item, as a Map from number to weight.
  const look = async (term, share = 1) => {
    const found = new Map();
    const { terms } = await shard(term);
    const list = Object.hasOwn(terms, term) ? terms[term] : [];
    for (let i = 0; i < list.length; i += 2) found.set(list[i], list[i + 1] * share);
    return found;
  };

  const most = (one, other) => {
    for (const [item, weight] of other) if (weight > (one.get(item) || 0)) one.set(item, weight);
    return one;
  };

  // The items that are in all of these, with what they say together.
  const inAll = (maps) => new Map([...together(maps)].filter(([item]) => maps.every((map) => map.has(item))));

  const together = (maps) => {
    const sum = new Map();
    for (const map of maps) for (const [item, weight] of map) sum.set(item, (sum.get(item) || 0) + weight);
    return sum;
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
    return { used: isShort ? made(typed, new Map(all.map((word) => [stem(word), word]))) : [], isMade: true };
  };

  // The known words a compound is made of; if only a piece at its end or beginning is known, the longest.
  const made = (typed, known) => {
    const word = (part) => part.length > 3 && known.get(stem(part));
    const cuts = Array.from({ length: Math.max(0, typed.length - 7) }, (_, i) => i + 4);
    const halves = cuts.map((cut) => [word(typed.slice(0, cut)), word(typed.slice(cut)) || word(typed.slice(cut).replace(/^(s|en|e|n)/, ""))]);
    const whole = halves.find(([head, tail]) => head && tail);
    return whole || halves.flat().filter(Boolean).sort((a, b) => b.length - a.length).slice(0, 1);
  };

  const one = async (word) => {
    const term = stem(word);
    const found = await look(term);
    if (found.size === 0) {
      const { used, isMade } = await guesses(word);
      const maps = await Promise.all(used.map((guess) => look(stem(guess), GUESS)));
      const both = isMade ? inAll(maps) : new Map();
      return { typed: word, used, found: both.size ? both : maps.reduce(most, new Map()) };
    }
    if (found.size <= FEW) {
      const { parts } = await shard(term);
      const halves = Object.hasOwn(parts, term) ? parts[term] : [];
      most(found, inAll(await Promise.all(halves.map((part) => look(part, PART)))));
    }
    return { typed: word, used: [word], found };
  };

  // The longest phrase of the index that begins at a place in the words, as one piece; else the word that stands there.
  // Who has the phrase itself goes before who has its words apart.
  const piece = async (typed, place, isIgnored) => {
    for (let end = Math.min(typed.length, place + LONGEST_PHRASE); end > place + 1; end -= 1) {
      const run = typed.slice(place, end);
      const written = run.some(isIgnored) ? new Map() : await look(stem(run.join(""))); // as one word
      const whole = most(await look(run.map(stem).join(" ")), written);
      if (whole.size) {
        const said = run.filter((word) => !isIgnored(word));
        const loose = together(await Promise.all(said.map((word) => look(stem(word), LOOSE))));
        return { typed: run.join(" "), used: [run.join(" ")], found: together([whole, loose]), length: run.length };
      }
    }
    return { ...await one(typed[place]), length: 1 };
  };

  // The pieces of a query, without the words that say nothing, unless it has no others.
  const read = async (query) => {
    const typed = words(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
    const { ignore } = await load("taal.json");
    const isIgnored = (word) => ignore.includes(stem(word));
    const pieces = [];
    for (let place = 0; place < typed.length; place += pieces.at(-1).length) pieces.push(await piece(typed, place, isIgnored));
    const said = pieces.filter(({ typed: text, length }) => length > 1 || !isIgnored(text));
    return said.length ? said : pieces;
  };

  // The scores of the items that answer a query, how each piece of it was understood, and the stems to mark in a text.
  const find = async (query) => {
    const pieces = await read(query);
    const weights = pieces.map(({ found }) => Math.max(0, ...found.values()));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const scores = new Map();
    for (const item of new Set(pieces.flatMap(({ found }) => [...found.keys()]))) {
      let sum = 0;
      let covered = 0;
      pieces.forEach(({ found }, place) => {
        if (found.has(item)) {
          sum += found.get(item);
          covered += weights[place];
        }
      });
      scores.set(item, sum * covered / all); // who answers more of the question comes first
    }
    const { ignore } = await load("taal.json");
    const looked = words(pieces.flatMap(({ used, typed }) => [typed, ...used]).join(" ")).map(stem);
    return { scores, pieces, stems: new Set(looked.filter((one) => !ignore.includes(one))) };
  };

  return { find };
};
