"""MkDocs hook: the pages of the library take the place of the files in docs/."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from kennisbank.model.addresses import as_url
from kennisbank.site.pages import pages


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replaces every Markdown file by the library's pages, which hold those of docs/ too."""
    for file in files.documentation_pages():
        files.remove(file)
    for page in pages(config.extra["library"], config.extra["settings"], links=as_url):
        files.append(File.generated(config, page.uri, content=page.markdown))
    return files
