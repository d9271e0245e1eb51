// The results page: reads ?q= from the address, asks Pagefind, shows what was found.
const box = document.getElementById("zoekwoord");
const count = document.getElementById("gevonden");
const list = document.getElementById("zoekresultaten");
const more = document.getElementById("verder");
const FIRST = 20;

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

// Pagefind marks the found words with <mark> in escaped text; everything else goes in as text.
const excerpt = (html) => {
  const paragraph = element("p", { textContent: "… " });
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    paragraph.append(node.nodeName === "MARK" ? element("mark", { textContent: node.textContent }) : node.textContent);
  }
  paragraph.append(" …");
  return paragraph;
};

const card = (found) => element("li", {}, element("article", { className: "kb-card" },
  element("div", { className: "kb-kicker", textContent: found.meta.kind || "" }),
  element("h2", {}, element("a", { href: found.url, textContent: found.meta.title })),
  ...(found.meta.summary ? [element("p", { textContent: found.meta.summary })] : []),
  excerpt(found.excerpt)));

const show = async (pagefind, query) => {
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, FIRST).map((result) => result.data()));
  const total = results.length;
  count.textContent = `${total === 0 ? "Niets" : total} gevonden voor ‘${query}’${total > FIRST ? `; dit zijn de eerste ${FIRST}` : ""}`;
  list.replaceChildren(...shown.map(card));
};

const query = (new URLSearchParams(location.search).get("q") || "").trim();
if (query) {
  box.value = query;
  count.textContent = "Bezig met zoeken";
  more.hidden = true; // it would jump down when the results come
  try {
    const pagefind = await import(new URL("../pagefind/pagefind.js", import.meta.url));
    await show(pagefind, query);
  } catch {
    count.textContent = "Zoeken lukt nu niet. Probeer het opnieuw, of gebruik de lijsten hieronder.";
  }
  more.hidden = false;
} else {
  box.focus();
}
