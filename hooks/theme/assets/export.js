// A list of the site as a file with only the rows that a reader chose, in the order that she sees.
// The site holds whole lists (gegevens/, from hooks/kennisbank/site/lists/tables.py and workbook.py), where one entry is one
// row: a line of the CSV, an object of the JSON, a row of the first sheet. This keeps rows by their number.
const TYPES = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

// A row that is not there means that the site was made anew since the page was opened: no file is better than a wrong one.
const pick = (all, rows) => rows.map((row) => {
  if (!(row in all)) throw new RangeError(`row ${row} of ${all.length}`);
  return all[row];
});

// Each of these takes a whole file and the numbers of rows, and gives what remains and how many rows there were.
const KEEP = {
  csv(bytes, rows) {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes); // which leaves the mark where it is
    const [head, ...lines] = text.split("\r\n").slice(0, -1);
    const kept = [head, ...pick(lines, rows), ""];
    return { content: kept.join("\r\n"), total: lines.length };
  },

  json(bytes, rows) {
    const list = JSON.parse(new TextDecoder().decode(bytes));
    const kept = { ...list, number: rows.length, rows: pick(list.rows, rows) };
    return { content: `${JSON.stringify(kept, null, 1)}\n`, total: list.of };
  },

  async xlsx(bytes, rows) {
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import("./vendor/fflate.js");
    const files = unzipSync(bytes);
    const change = (path, edit) => { files[path] = strToU8(edit(strFromU8(files[path]))); };
    let total = 0;
    change("xl/worksheets/sheet1.xml", (xml) => {
      const sheet = new DOMParser().parseFromString(xml, "application/xml");
      total = keepRows(sheet, rows);
      return new XMLSerializer().serializeToString(sheet);
    });
    // Excel knows the filter by a name as well: `Aanpakken!$A$1:$X$31`.
    change("xl/workbook.xml", (xml) => xml.replace(/(_FilterDatabase"[^<]*\$)\d+/, (_, before) => before + (rows.length + 1)));
    return { content: zipSync(files, { mtime: new Date(1980, 0, 1) }), total };
  },
};

// Leaves the head and the chosen rows in a sheet, numbered anew from 1; gives how many rows there were.
const keepRows = (sheet, rows) => {
  const holder = sheet.querySelector("sheetData");
  const [head, ...all] = holder.children;
  const kept = [head, ...pick(all, rows)];
  holder.replaceChildren(...kept);
  kept.forEach((row, before) => {
    for (const numbered of [row, ...row.children]) renumber(numbered, "r", before + 1);
  });
  for (const range of sheet.querySelectorAll("dimension, autoFilter")) renumber(range, "ref", kept.length);
  return all.length;
};

// The number at the end of `7`, `B7` or `A1:X7`.
const renumber = (node, attribute, number) => {
  node.setAttribute(attribute, node.getAttribute(attribute).replace(/\d+$/, number));
};

const save = (content, type, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000); // a browser may ask first where to put it
};

/**
 * Gives the reader rows of a list as a download: `aanpakken-12-van-30.csv`.
 *
 * address: of the whole list; form: csv, json or xlsx; name: what its rows are called; rows: their numbers, from 0, in the
 * order in which they are to be written. Fails if the file can't be fetched or has no such row.
 */
export const exportRows = async (address, { form, name, rows }) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}: ${answer.url}`);
  const { content, total } = await KEEP[form](new Uint8Array(await answer.arrayBuffer()), rows);
  save(content, TYPES[form], `${name}-${rows.length}-van-${total}.${form}`);
};
