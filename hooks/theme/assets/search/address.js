// What is asked of a list, and how that stands in an address: choices and order as parameters, so that a view can be mailed
// (`?onderwerp=valpreventie&sorteer=nieuw`); the words that somebody typed behind a #, which a browser never sends to a server.
// Asked are `query`, `sort`, and `chosen`: for each name of a choice the keys of its words.
export const LONGEST_QUERY = 300; // characters
const LONGEST_SHOWN = 60; // characters of a query in a heading

const keysOf = (box) => [box.value, ...(box.dataset.earlier?.split(",") || [])]; // an address that was kept may have an earlier key

/** What an address asks. boxes: the checkboxes of the choices; sorts: the keys of the orders; hasQuery: whether it holds words. */
export const askedIn = ({ search, hash }, { boxes, sorts, hasQuery }) => {
  const choices = new URLSearchParams(search);
  const behind = new URLSearchParams(hash.slice(1));
  const query = hasQuery ? (behind.get("q") || choices.get("q") || "").trim().slice(0, LONGEST_QUERY) : "";
  const sort = choices.get("sorteer") || "";
  const chosen = {};
  for (const box of boxes) {
    const keys = (choices.get(box.name) || "").split(",");
    if (keysOf(box).some((key) => keys.includes(key))) (chosen[box.name] ||= []).push(box.value);
  }
  return { query, sort: sorts.includes(sort) ? sort : "", chosen };
};

/** The choices with a word more or less. */
export const withChoice = (chosen, { name, value }, isOn) => {
  const others = (chosen[name] || []).filter((key) => key !== value);
  return { ...chosen, [name]: isOn ? [...others, value] : others };
};

/** The names of which something is chosen, each with the keys. */
export const inUse = (chosen) => Object.entries(chosen).filter(([, keys]) => keys.length);

/** Whether nothing is asked, so that the list stands as the page brought it. */
export const isPlain = ({ query, sort, chosen }) => !query && !sort && !inUse(chosen).length;

/** What is asked as the end of an address; isEmbedded: the list stands in somebody else's page. */
export const addressOf = ({ query, sort, chosen }, { isEmbedded = false } = {}) => {
  const parameters = inUse(chosen).map(([name, keys]) => `${name}=${keys.join(",")}`);
  if (sort) parameters.push(`sorteer=${sort}`);
  if (isEmbedded) parameters.push("embed");
  return (parameters.length ? `?${parameters.join("&")}` : "") + (query ? `#q=${encodeURIComponent(query)}` : "");
};

/** Words that somebody typed, as they stand in a sentence. */
export const shortened = (text) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
