"""MkDocs hook: the pages of the library take the place of the files in docs/."""

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from kennisbank.model.addresses import as_url
from kennisbank.site.pages.pages import pages


class _AsItIs(Preprocessor):
    """Keeps a page that is one block of HTML out of Python-Markdown's own search for HTML.

    That search, and MkDocs' search for ids, took more than half of the time of a build.
    """

    def run(self, lines: list[str]) -> list[str]:
        return [self.md.htmlStash.store("\n".join(lines))]


class OneBlock(Extension):
    """Every page of this site is one block of HTML: the core has rendered and sanitised it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        md.preprocessors.register(_AsItIs(md), "one_block", priority=22)  # before MkDocs' own, which has 21


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Gives Python-Markdown the rule that a page is one block."""
    config.markdown_extensions.append(OneBlock())  # type: ignore[arg-type]  # an extension may be an object too
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leaves nothing of what MkDocs found in docs/: the library's pages hold the texts of docs/ too."""
    for file in list(files):
        if file.src_dir == config.docs_dir:
            files.remove(file)
    reading, settings, icons = (config.extra[name] for name in ("reading", "settings", "icons"))
    config.extra["pages"] = pages(reading.library, settings, links=as_url, faults=reading.faults, icons=icons)
    for page in config.extra["pages"]:
        files.append(File.generated(config, page.uri, content=page.markdown))
    return files
