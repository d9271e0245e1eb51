"""MkDocs hook: the pages of the library take the place of the files in docs/."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from kennisbank.model.addresses import as_url
from kennisbank.site.pages import pages


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leaves only docs/assets of what MkDocs found in docs/; the library's pages hold the texts of docs/ too."""
    for file in list(files):
        if file.src_dir == config.docs_dir and not file.src_uri.startswith("assets/"):
            files.remove(file)
    for page in pages(config.extra["library"], config.extra["settings"], links=as_url):
        files.append(File.generated(config, page.uri, content=page.markdown))
    return files
