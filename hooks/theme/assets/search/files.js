// The JSON files of the search, each fetched once; hooks/kennisbank/site/found.py writes them.
const FOLDER = new URL("../../zoeken/", import.meta.url);
const HEADS = ["keuzes.json", "taal.json"]; // asked for anew at each visit: their version stands in the address of the others

const files = new Map();

const fetched = async (name, options) => {
  const response = await fetch(new URL(name, FOLDER), options);
  if (!response.ok) throw new Error(name);
  return response.json();
};

/** The content of a file, by its name in zoeken/. Fails if it can't be fetched; it is then asked for again. */
export const load = (name) => {
  if (!files.has(name)) {
    const file = HEADS.includes(name) ? fetched(name, { cache: "no-cache" }) : load("taal.json").then(({ version }) => fetched(`${name}?v=${version}`));
    files.set(name, file);
    file.catch(() => files.delete(name));
  }
  return files.get(name);
};

/** What stands of an item in a folder of files: its card in `kaarten`, its snippet in `knipsels`. */
export const loadItem = async (folder, number) => {
  const { cards_in_file: size } = await load("keuzes.json");
  return (await load(`${folder}/${Math.floor(number / size)}.json`))[number % size];
};
